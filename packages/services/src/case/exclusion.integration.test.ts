import { everyCase } from '@huiyin/contract/desk/queue';
import { readBulkCases } from '@huiyin/db/sql/read-bulk-cases';
import { readFactsOfCases } from '@huiyin/db/sql/read-case-facts';
import { type StaffActor, staffRoles } from '@huiyin/domain/case/actor';
import { maySee } from '@huiyin/domain/case/policy';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSubjects } from '../bulk/bulk-subjects.ts';
import { readConduct } from '../conduct/read-conduct.ts';
import { countQueue } from '../desk/count-queue.ts';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { readQueue } from '../desk/read-queue.ts';
import { readRouting } from '../desk/read-routing.ts';
import { suggestForCase } from '../desk/suggest-for-case.ts';
import type { Failure } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import { changePost } from '../staff/change-post.ts';
import { listColleagues } from '../staff/list-colleagues.ts';
import { receiptKeysOf } from '../submission/receipt-keys-of.ts';
import { receiveCase } from '../submission/receive-case.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { readTrends } from '../trends/read-trends.ts';
import { arrangeMeasures } from '../trends/testing/arrange-measures.ts';
import { acceptCase } from './accept-case.ts';
import { declareConflict } from './declare-conflict.ts';
import { dispatchCase } from './dispatch-case.ts';
import { joinCase } from './join-case.ts';
import { nameAccused } from './name-accused.ts';
import { readAttachment } from './read-attachment.ts';
import { unjoinCase } from './unjoin-case.ts';

let test: TestServices;
let desk: Desk;
let triage: StaffActor;
let units: string[];
let handlers: StaffActor[];
let measureId: string;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
  units = [await desk.unit('交通局'), await desk.unit('水务局'), await desk.unit('住建局')];
  handlers = await Promise.all(units.map((unitId) => desk.staff('unitHandler', unitId)));
  const measures = await arrangeMeasures(test, [{ problem: '路灯不亮', title: '检修路灯' }]);
  measureId = measures.measureIds[0] ?? '';
});
afterAll(() => test.close());

const unit = (at: number): string => units[at] ?? '';
const handlerOf = (at: number): StaffActor => handlers[at] ?? triage;
const by = (actor: StaffActor, caseId: string) => ({ actor, caseId, version: null });
const told = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (error: Failure) => error.publicError.refusal ?? error.publicError.code,
  );
const auditOf = (subjectId: string, action: string) =>
  test.database.owner.prisma.auditEntry.count({ where: { subjectId, action } });

describe('maySee and visibleTo say the same of every case and actor', () => {
  const some = fc.subarray([0, 1, 2]);
  const oneCase = fc.record({
    unit: fc.option(fc.constantFrom(0, 1, 2)),
    handed: fc.boolean(),
    participants: some,
    accusedUnits: some,
    accusedStaff: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    conflicts: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  });

  it('over random cases', async () => {
    const { prisma } = test.database.owner;
    const { jurisdictionId } = test.services;
    const actors: StaffActor[] = [];
    for (const role of staffRoles) actors.push(await desk.staff(role, unit(0)));
    for (const role of ['triageOfficer', 'unitHead'] as const) actors.push(await desk.staff(role, unit(1)));
    const staffIds = (places: readonly number[]) => places.flatMap((place) => actors[place]?.staffId ?? []);
    const prepare = async (drawn: typeof oneCase extends fc.Arbitrary<infer One> ? One : never) => {
      const { id: caseId } = await desk.case({
        columns: {
          unitId: drawn.unit === null ? null : unit(drawn.unit),
          handedToDiscipline: drawn.handed,
        },
      });
      const of = { jurisdictionId, caseId };
      await prisma.caseParticipant.createMany({
        data: drawn.participants.map((place) => ({ ...of, unitId: unit(place) })),
      });
      const rows = [
        ...drawn.accusedUnits.map((place) => ({ ground: 'accused', unitId: unit(place) })),
        ...staffIds(drawn.accusedStaff).map((staffId) => ({ ground: 'accused', staffId })),
        ...staffIds(drawn.conflicts).map((staffId) => ({ ground: 'conflict', staffId })),
      ];
      await prisma.caseExclusion.createMany({
        data: rows.map((row) => ({ ...of, ...row, setOn: new Date('2026-03-01') })),
      });
      await prisma.caseFile.updateMany({ where: { id: caseId }, data: { excludes: rows.length > 0 } });
      return caseId;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(oneCase, { minLength: 4, maxLength: 8 }), async (drawn) => {
        const caseIds: string[] = [];
        for (const one of drawn) caseIds.push(await prepare(one));
        await inTransaction(test.services, async ({ tx }) => {
          const facts = await readFactsOfCases(tx, { jurisdictionId, caseIds });
          for (const actor of actors) {
            const rows = await readBulkCases(tx, { actor, jurisdictionId, caseIds });
            const seen = facts.filter((one) => maySee(actor, one)).map(({ id }) => id);
            expect(rows.map(({ caseId }) => caseId).sort()).toEqual(seen.sort());
          }
        });
      }),
      { numRuns: 12 },
    );
  });
});

describe('who is excluded finds no trace', () => {
  const text = '检修路灯的验收人收了施工队的烟酒';
  const words = { ...everyCase, text: '验收' };
  let caseId: string;
  let attachmentId: string;
  let accusedTriage: StaffActor;
  let accusedDiscipline: StaffActor;
  let accusedHandler: StaffActor;
  const period = { from: '2026-11-02', to: '2026-11-22' };

  beforeAll(async () => {
    const { id } = await desk.case({ text, measureId, receivedOn: '2026-11-03' });
    caseId = id;
    const then = { ...test.services, moment: new Date('2026-11-04T04:00:00Z') };
    await acceptCase(then, by(triage, caseId));
    await dispatchCase(then, by(triage, caseId), { unitId: unit(2), sectionId: null, instruction: '' });
    const { prisma } = test.database.owner;
    const file = { fileName: '收据.jpg', mediaType: 'image/jpeg', bytes: 1, storedAs: caseId };
    const { jurisdictionId } = test.services;
    ({ id: attachmentId } = await prisma.attachment.create({ data: { jurisdictionId, caseId, ...file } }));
    accusedTriage = await desk.staff('triageOfficer', unit(1));
    accusedDiscipline = await desk.staff('disciplineOfficer');
    accusedHandler = await desk.staff('unitHandler', unit(2));
    const accused = { unitIds: [unit(1)], staffIds: [accusedDiscipline.staffId, accusedHandler.staffId] };
    await nameAccused(test.services, by(triage, caseId), accused);
  });

  it('in list, search, counts, the case itself, its files, and many cases at once', async () => {
    for (const actor of [accusedTriage, accusedDiscipline, accusedHandler]) {
      const page = await readQueue(test.services, actor, { filter: everyCase, after: null, limit: 100 });
      expect(page.rows.map((row) => row.caseId)).not.toContain(caseId);
      expect((await countQueue(test.services, actor, words)).total).toBe(0);
      expect((await countQueue(test.services, actor, everyCase)).total).toBe(page.rows.length);
      expect(await told(readDeskCase(test.services, actor, caseId))).toBe('notFound');
      expect(await told(readAttachment(test.services, actor, attachmentId))).toBe('notFound');
      await inTransaction(test.services, async (scene) => {
        expect(await readSubjects(scene, actor, [caseId])).toEqual([]);
      });
    }
    expect((await countQueue(test.services, triage, words)).total).toBe(1);
    expect((await countQueue(test.services, handlerOf(2), words)).total).toBe(1);
  });

  it('in suggestions, precedents and routing of other cases', async () => {
    const other = await desk.case({ text, measureId, columns: { state: 'accepted' } });
    const seen = await suggestForCase(test.services, triage, other.id);
    expect(seen.similar.map((row) => row.caseId)).toContain(caseId);
    const kept = await suggestForCase(test.services, accusedTriage, other.id);
    expect(JSON.stringify(kept)).not.toContain(caseId);
    const routes = async (actor: StaffActor) => (await readRouting(test.services, actor, other.id)).units;
    expect(await routes(triage)).toMatchObject([{ unitId: unit(2), cases: 1 }]);
    expect(await routes(accusedTriage)).toEqual([]);
  });

  it('in trends and in how units handled what they were given', async () => {
    const officer = await desk.staff('disciplineOfficer');
    const seen = await readTrends(test.services, officer, period);
    const kept = await readTrends(test.services, accusedDiscipline, period);
    expect([seen.received, kept.received]).toEqual([1, 0]);
    const heldBy = (of: typeof seen) => of.units.find(({ label }) => label === '住建局')?.received ?? 0;
    expect([heldBy(seen), heldBy(kept)]).toEqual([1, 0]);
    expect(kept.weeks.reduce((sum, week) => sum + week.received, 0)).toBe(0);
    const conductOf = async (actor: StaffActor) =>
      (await readConduct(test.services, actor, period)).units.map(({ unitId }) => unitId);
    expect([await conductOf(triage), await conductOf(accusedTriage)]).toEqual([[unit(2)], []]);
  });

  it('shows triage who is excluded, and a unit nothing of it', async () => {
    const view = await readDeskCase(test.services, triage, caseId);
    expect(view.accused?.excluded.map(({ name }) => name).sort()).toEqual(
      ['disciplineOfficer', 'unitHandler', '水务局'].sort(),
    );
    const ofUnit = await readDeskCase(test.services, handlerOf(2), caseId);
    expect(ofUnit.accused).toBeNull();
    expect(ofUnit.timeline.map(({ type }) => type)).not.toContain('accusedNamed');
    expect(await auditOf(caseId, 'case.nameAccused')).toBe(1);
  });
});

describe('naming whom a case is about', () => {
  it('takes it from the unit that has it, with what that unit began', async () => {
    const { id } = await desk.case({ columns: { state: 'accepted' } });
    await dispatchCase(test.services, by(triage, id), { unitId: unit(0), sectionId: null, instruction: '' });
    await nameAccused(test.services, by(triage, id), { unitIds: [unit(0)], staffIds: [] });
    const view = await readDeskCase(test.services, triage, id);
    expect(view).toMatchObject({ state: 'accepted', unit: null });
    expect(await told(readDeskCase(test.services, handlerOf(0), id))).toBe('notFound');
    const again = dispatchCase(test.services, by(triage, id), {
      ...{ unitId: unit(0), sectionId: null, instruction: '' },
    });
    expect(await told(again)).toBe('unitAccused');
  });

  it('reaches what was joined to the case, and keeps others from being joined across it', async () => {
    const [main, joined, plain] = [await desk.case(), await desk.case(), await desk.case()];
    await joinCase(test.services, by(triage, joined.id), main.id);
    const accused = await desk.staff('triageOfficer', unit(1));
    await nameAccused(test.services, by(triage, main.id), { unitIds: [unit(1)], staffIds: [] });
    expect(await told(readDeskCase(test.services, accused, joined.id))).toBe('notFound');
    expect(await told(joinCase(test.services, by(triage, main.id), plain.id))).toBe('accusedApart');
  });

  it('reaches what is joined to the case later: that it was joined to something would tell', async () => {
    const [main, plain] = [await desk.case(), await desk.case()];
    const accused = await desk.staff('triageOfficer', unit(1));
    const friend = await desk.staff('triageOfficer');
    await nameAccused(test.services, by(triage, main.id), { unitIds: [unit(1)], staffIds: [] });
    await declareConflict(test.services, by(friend, main.id), '当事人是我的亲属');
    for (const actor of [accused, friend])
      expect((await readDeskCase(test.services, actor, plain.id)).state).toBe('received');
    await joinCase(test.services, by(triage, plain.id), main.id);
    for (const actor of [accused, friend]) {
      expect(await told(readDeskCase(test.services, actor, plain.id))).toBe('notFound');
      const { rows } = await readQueue(test.services, actor, {
        ...{ filter: everyCase, after: null, limit: 100 },
      });
      expect(rows.map((row) => row.caseId)).not.toContain(plain.id);
    }
    await unjoinCase(test.services, by(triage, plain.id), '不是同一件事');
    expect(await told(readDeskCase(test.services, accused, plain.id))).toBe('notFound');
    expect((await readDeskCase(test.services, triage, plain.id)).state).toBe('received');
  });

  it('is for triage and the discipline office, who alone read the list of staff', async () => {
    const { id } = await desk.case({ columns: { state: 'inProgress', unitId: unit(0) } });
    const none = { unitIds: [], staffIds: [] };
    expect(await told(nameAccused(test.services, by(handlerOf(0), id), none))).toBe('forbidden');
    expect(await told(listColleagues(test.services, handlerOf(0)))).toBe('forbidden');
    expect((await listColleagues(test.services, triage)).map(({ staffId }) => staffId)).toContain(
      triage.staffId,
    );
    const unknown = { unitIds: [id], staffIds: [] };
    expect(await told(nameAccused(test.services, by(triage, id), unknown))).toBe('invalid');
  });
});

describe('a citizen says whom the case is about', () => {
  const receive = async (accused: { unitIds: string[]; words: string }) => {
    const form = {
      ...{ text: '窗口收钱才给办。', townId: null, village: '', identityMode: 'anonymous' as const },
      ...{ name: '', telephone: '', mail: '', contactForUnit: false, mayPublish: false, kind: null },
      ...{ measureId: null, topic: null, attachmentIds: [], accused },
    };
    const code = createReceiptCode(test.services.randomBytes);
    const { id } = await receiveCase(test.services, {
      ...{ form, sealed: null, keys: receiptKeysOf({ by: 'code', code }), channel: 'web' },
      ...{ registeredBy: null, actor: { kind: 'citizen' }, proofHash: null, check: async () => undefined },
    });
    return id;
  };

  it('by unit: it is excluded from the first moment', async () => {
    const accused = await desk.staff('triageOfficer', unit(1));
    const id = await receive({ unitIds: [unit(1)], words: '' });
    expect(await told(readDeskCase(test.services, accused, id))).toBe('notFound');
    expect(await told(receive({ unitIds: [id], words: '' }))).toBe('invalid');
  });

  it('in words: whoever is named in full is excluded at once, and nothing is dispatched before triage has read them', async () => {
    const accused = await desk.staff('triageOfficer', null, '欧阳建国');
    const id = await receive({ unitIds: [], words: '住建局的欧阳建国' });
    for (const actor of [accused, handlerOf(2)])
      expect(await told(readDeskCase(test.services, actor, id))).toBe('notFound');
    await acceptCase(test.services, by(triage, id));
    const dispatch = () =>
      dispatchCase(test.services, by(triage, id), {
        ...{ unitId: unit(0), sectionId: null, instruction: '' },
      });
    expect(await told(dispatch())).toBe('accusedToBeNamed');
    const view = await readDeskCase(test.services, triage, id);
    expect(view.accused).toMatchObject({ words: '住建局的欧阳建国', toBeNamed: true });
    expect(view.may).not.toContain('dispatch');
    await nameAccused(test.services, by(triage, id), { unitIds: [], staffIds: [accused.staffId] });
    expect(await told(dispatch())).toBe('done');
  });
});

it('who declares a conflict of interest never sees the case again; the others do', async () => {
  const { id } = await desk.case();
  const officer = await desk.staff('triageOfficer');
  const { id: sameMatter } = await desk.case();
  await joinCase(test.services, by(triage, sameMatter), id);
  await declareConflict(test.services, by(officer, id), '当事人是我的亲属');
  for (const caseId of [id, sameMatter])
    expect(await told(readDeskCase(test.services, officer, caseId))).toBe('notFound');
  const view = await readDeskCase(test.services, triage, id);
  expect(view.accused?.excluded).toMatchObject([{ ground: 'conflict', reason: '当事人是我的亲属' }]);
  await nameAccused(test.services, by(triage, id), { unitIds: [], staffIds: [] });
  expect(await told(readDeskCase(test.services, officer, id))).toBe('notFound');
  expect(await auditOf(id, 'case.declareConflict')).toBe(1);
});

it('who leaves a unit finds no trace of what is about it either, whatever role they have then', async () => {
  const officer = await desk.staff('unitHandler', unit(1));
  const security = await desk.staff('securityAdministrator');
  const [about, other] = [await desk.case({ text: '反映水务局吃拿卡要' }), await desk.case()];
  await nameAccused(test.services, by(triage, about.id), { unitIds: [unit(1)], staffIds: [] });
  const { staffId } = officer;
  await changePost(test.services, security, {
    staffId,
    role: 'triageOfficer',
    unitId: null,
    sectionId: null,
  });
  const moved: StaffActor = { kind: 'triageOfficer', staffId, unitId: null };
  expect(await told(readDeskCase(test.services, moved, about.id))).toBe('notFound');
  expect((await readDeskCase(test.services, moved, other.id)).caseId).toBe(other.id);
  const { accused } = await readDeskCase(test.services, triage, about.id);
  expect(accused?.excluded).toContainEqual(
    expect.objectContaining({ ground: 'conflict', staffId, reason: '原在被反映单位任职' }),
  );
  // Whom the case is about may be said anew, and still.
  await nameAccused(test.services, by(triage, about.id), { unitIds: [unit(2)], staffIds: [] });
  expect(await told(readDeskCase(test.services, moved, about.id))).toBe('notFound');
});
