import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { readCasePage } from '../portal/read-case-page.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { acceptCase } from './accept-case.ts';
import { addFact } from './add-fact.ts';
import { dispatchCase } from './dispatch-case.ts';
import { handToDiscipline } from './hand-to-discipline.ts';
import { joinCase } from './join-case.ts';
import { notAcceptCase } from './not-accept-case.ts';
import { notReacceptCase } from './not-reaccept-case.ts';
import { redirectCase } from './redirect-case.ts';
import type { OnCase } from './run-command.ts';
import { transferCase } from './transfer-case.ts';
import { unjoinCase } from './unjoin-case.ts';
import { withdrawCase } from './withdraw-case.ts';

let test: TestServices;
let desk: Desk;
let triage: StaffActor;
/** In the order in which they came. */
let cases: [string, string, string];

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
});
afterAll(() => test.close());
beforeEach(async () => {
  cases = [(await desk.case()).id, (await desk.case()).id, (await desk.case()).id];
});

const holder = (caseId: string): Actor => ({ kind: 'receiptHolder', caseId });
const by = (actor: Actor, caseId: string): OnCase => ({ actor, caseId, version: null });
const join = (caseId: string, into: string) => joinCase(test.services, by(triage, caseId), into);
const page = (caseId: string) => readCasePage(test.services, holder(caseId), caseId);
const withdraw = (at: OnCase) => withdrawCase(test.services, at, { pressed: true, reason: '有人来找过我' });

describe('whoever is joined to an earlier case', () => {
  it('keeps the own voice, and stands alone again where that is taken back', async () => {
    const [first, second] = cases;
    await join(second, first);
    await expect(join(first, second)).rejects.toMatchObject({ publicError: { code: 'invalid' } });
    await expect(join(second, first)).rejects.toMatchObject({ publicError: { refusal: 'wrongState' } });
    expect((await page(second)).state).toBe('joined');
    await unjoinCase(test.services, by(triage, second), '不是同一盏灯');
    expect((await page(second)).state).toBe('received');
  });

  it('may withdraw alone; the earlier case goes on without them', async () => {
    const [first, second] = cases;
    await join(second, first);
    expect((await page(second)).may).toContain('withdraw');
    await withdraw(by(holder(second), second));
    expect((await page(second)).state).toBe('withdrawn');
    const { state, joinedHere } = await readDeskCase(test.services, triage, first);
    expect([state, joinedHere]).toEqual(['received', []]);
  });

  it('is told by when and by whom that one is answered', async () => {
    const [first, second] = cases;
    await join(second, first);
    await acceptCase(test.services, by(triage, first));
    const unitId = await desk.unit('县水务局');
    await dispatchCase(test.services, by(triage, first), { unitId, sectionId: null, instruction: '' });
    const [earlier, later] = [await page(first), await page(second)];
    expect(earlier.deadline?.step).toBe('answer');
    expect([later.state, later.unit, later.deadline]).toEqual(['joined', '县水务局', earlier.deadline]);
  });

  it('may add what happens since, which stands with the earlier case', async () => {
    const [first, second] = cases;
    await join(second, first);
    expect((await page(second)).may).toContain('addFact');
    await addFact(test.services, by(holder(second), second), '今天又断了一根。');
    const { state, facts } = await page(second);
    expect([state, facts.map(({ text }) => text)]).toEqual(['joined', ['今天又断了一根。']]);
    const { joinedHere } = await readDeskCase(test.services, triage, first);
    expect(joinedHere[0]?.facts).toMatchObject([{ text: '今天又断了一根。' }]);
  });

  it.each<[string, (first: string) => Promise<unknown>]>([
    ['is withdrawn', (first) => withdraw(by(holder(first), first))],
    ['is not accepted', (first) => notAcceptCase(test.services, by(triage, first), '不属于范围')],
    ['is not accepted again', (first) => notReacceptCase(test.services, by(triage, first), '已经终结')],
    [
      'is sent elsewhere',
      (first) => redirectCase(test.services, by(triage, first), { channel: 'court', reason: '已经起诉' }),
    ],
    [
      'is transferred',
      (first) => transferCase(test.services, by(triage, first), { authority: '邻县', reason: '属地' }),
    ],
    ['goes to the discipline office', (first) => handToDiscipline(test.services, by(triage, first), '涉及')],
  ])(
    'goes on where that one %s, the first in its place, and nobody is joined to it any more',
    async (_, end) => {
      const [first, second, third] = cases;
      for (const one of [third, second]) await join(one, first);
      await addFact(test.services, by(holder(third), third), '有孩子被困在里面了');
      await end(first);
      const { state, timeline } = await page(second);
      expect([state, timeline.at(-1)?.type]).toEqual(['received', 'unjoined']);
      const { joinedHere, dangerWords } = await readDeskCase(test.services, triage, second);
      expect(joinedHere.map(({ caseId }) => caseId)).toEqual([third]);
      expect(dangerWords.join('')).toContain('困在里面');
      await expect(join(second, first)).rejects.toMatchObject({ publicError: { code: 'invalid' } });
    },
  );

  it('comes along where that one is joined to another', async () => {
    const [first, second, third] = cases;
    await join(third, second);
    await join(second, first);
    const { joinedHere } = await readDeskCase(test.services, triage, first);
    expect(joinedHere.map(({ caseId }) => caseId)).toEqual([second, third]);
    expect((await page(third)).state).toBe('joined');
  });

  it('of two that are joined to each other at one moment only one is', async () => {
    const [first, second] = cases;
    const joined = await Promise.allSettled([join(first, second), join(second, first)]);
    expect(joined.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect([(await page(first)).state, (await page(second)).state].sort()).toEqual(['joined', 'received']);
  });

  it('at the moment that one is withdrawn waits in no place where nobody looks', async () => {
    const [first, second] = cases;
    const ended = await Promise.allSettled([join(second, first), withdraw(by(holder(first), first))]);
    expect(ended[1]?.status).toBe('fulfilled');
    expect((await page(second)).state).toBe('received');
  });
});
