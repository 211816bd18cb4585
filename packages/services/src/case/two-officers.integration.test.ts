import { afterAll, beforeAll, expect, it } from 'vitest';
import { readDeskCase } from '../desk/read-desk-case.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { addFact } from './add-fact.ts';
import { addNote } from './add-note.ts';
import { dispatchCase } from './dispatch-case.ts';

let test: TestServices;
let desk: Desk;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
});
afterAll(() => test.close());

it('of two officers who send one case to two units at the same moment one is told that it has changed, and nothing is half done', async () => {
  const officers = [await desk.staff('triageOfficer'), await desk.staff('triageOfficer')] as const;
  const units = [await desk.unit('城管局'), await desk.unit('供电所')] as const;
  const { id: caseId } = await desk.case({ columns: { state: 'accepted' } });
  const { version } = await readDeskCase(test.services, officers[0], caseId);
  const tries = await Promise.allSettled(
    units.map((unitId, at) =>
      dispatchCase(
        test.services,
        { actor: officers[at] ?? officers[0], caseId, version },
        { unitId, sectionId: null, instruction: `请核实${at}` },
      ),
    ),
  );
  expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(tries.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { publicError: { code: 'conflict' } },
  });
  const won = tries.findIndex(({ status }) => status === 'fulfilled');
  const view = await readDeskCase(test.services, officers[0], caseId);
  expect(view).toMatchObject({ state: 'dispatched', version: version + 1, unit: { unitId: units[won] } });
  expect(view.timeline.filter(({ type }) => type === 'dispatched')).toHaveLength(1);
  // With the version they now see, the other goes on at once.
  const later = { actor: officers[1], caseId, version: view.version };
  await addNote(test.services, later, '已与承办单位联系。');
  expect((await readDeskCase(test.services, officers[0], caseId)).notes).toHaveLength(1);
});

it('of four things that a citizen sends at the same moment every one is kept, each in its place', async () => {
  const { id: caseId } = await desk.case({ columns: { state: 'accepted' } });
  const at = { actor: { kind: 'receiptHolder', caseId }, caseId, version: null } as const;
  const texts = ['井盖还没有修。', '今天又有人绊倒。', '已经拍了照片。', '路灯也不亮。'];
  await Promise.all(texts.map((text) => addFact(test.services, at, text)));
  const rows = await test.database.owner.prisma.caseMessage.findMany({
    where: { caseId },
    select: { text: true },
  });
  expect(rows.map(({ text }) => text).sort()).toEqual([...texts].sort());
});
