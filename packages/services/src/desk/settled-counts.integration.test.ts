import { everyCase } from '@huiyin/contract/desk/queue';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { caseKinds, caseStates } from '@huiyin/domain/case/states';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { addUpSettled } from '../jobs/add-up-settled.ts';
import { type ArrangedCase, arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { countQueue } from './count-queue.ts';

type Columns = NonNullable<ArrangedCase['columns']>;
let test: TestServices;
let desk: Desk;
let actors: readonly StaffActor[];
let units: readonly string[];
let handler: StaffActor;
const owner = () => test.database.owner.prisma;
const rows = () => owner().settledCase.count();
/** As the job's role does; the web's may only add. */
const addUp = () => addUpSettled({ ...test.services, database: test.database.owner });

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  units = [await desk.unit('交通局'), await desk.unit('水务局')];
  handler = await desk.staff('unitHandler', units[0]);
  actors = [
    await desk.staff('triageOfficer'),
    await desk.staff('reviewer'),
    await desk.staff('disciplineOfficer'),
    handler,
    await desk.staff('unitHead', units[1]),
    await desk.staff('systemAdministrator'),
  ];
});
afterAll(() => test.close());

/** As counted from `settled_case`, and one by one: a first day before all others leaves nothing out. */
async function bothCounts(actor: Actor) {
  const counted = await countQueue(test.services, actor, everyCase);
  const oneByOne = await countQueue(test.services, actor, { ...everyCase, receivedFrom: '2000-01-01' });
  return { counted, oneByOne };
}

async function expectTrue() {
  for (const actor of actors) {
    const { counted, oneByOne } = await bothCounts(actor);
    expect([actor.kind, counted]).toEqual([actor.kind, oneByOne]);
  }
}

const change = (id: string, data: Columns) => owner().caseFile.updateMany({ where: { id }, data });

describe('the counts of cases that nobody owes a step', () => {
  let ids: string[];

  beforeEach(async () => {
    ids = [];
    for (const [at, state] of caseStates.entries()) {
      const kind = caseKinds[at % caseKinds.length] ?? null;
      const { id } = await desk.case({ columns: { state, kind, unitId: units[at % 3] ?? null } });
      ids.push(id);
    }
  });

  it('are true for everybody while cases settle, come back, move to another unit and are of another kind', async () => {
    await expectTrue();
    for (const [at, id] of ids.entries()) {
      await change(id, { state: caseStates[(at * 7 + 3) % caseStates.length] ?? 'closed' });
      await change(id, { unitId: units[(at + 1) % 3] ?? null, kind: at % 2 ? 'praise' : null });
      await change(id, { text: '另一句话。' });
    }
    await expectTrue();
  });

  it('hold no case that is kept from somebody, which is counted for those who may see it', async () => {
    const { jurisdictionId } = test.services;
    const setOn = new Date('2026-11-02');
    for (const [at, caseId] of ids.entries()) {
      if (at % 3 === 0) await change(caseId, { handedToDiscipline: true });
      if (at % 4 === 0) {
        await change(caseId, { excludes: true });
        const { staffId } = actors[at % actors.length] ?? handler;
        await owner().caseExclusion.create({
          data: { jurisdictionId, caseId, ground: 'conflict', staffId, setOn },
        });
      }
      if (at % 5 === 0)
        await owner().caseParticipant.create({ data: { jurisdictionId, caseId, unitId: units[0] ?? '' } });
      if (at % 7 === 0) await change(caseId, { excludes: true, erasedOn: setOn, text: '', contactName: '' });
    }
    await expectTrue();
    for (const id of ids.filter((_, at) => at % 6 === 0)) await change(id, { handedToDiscipline: false });
    await expectTrue();
  });

  it('stay as they are when a job adds up what the changes left, also beside a change', async () => {
    const before = await countQueue(test.services, actors[0] ?? handler, everyCase);
    expect(await addUp()).toBeGreaterThan(0);
    expect(await countQueue(test.services, actors[0] ?? handler, everyCase)).toEqual(before);
    await Promise.all([...ids.map((id) => change(id, { state: 'archived' })), addUp(), addUp()]);
    await expectTrue();
    await addUp();
    const added = await rows();
    expect(await addUp()).toBe(added);
    expect(await rows()).toBe(added);
    await expectTrue();
  });
});
