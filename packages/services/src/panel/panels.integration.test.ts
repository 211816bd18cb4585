import { randomUUID } from 'node:crypto';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { enterSheet, listPanels, openPanel, readPanel } from './panels.ts';

let test: TestServices;
let desk: Desk;
let officer: StaffActor;
const sessionId = randomUUID();
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  officer = await desk.staff('disciplineOfficer');
});
afterAll(() => test.close());

const session = {
  ...{ sessionId, title: '办事大厅体验', heldOn: '2026-03-05', invited: 12 },
  questions: ['窗口是否一次告知？', '是否被要求补交材料？'],
};
const sheet = (answers: Parameters<typeof enterSheet>[2]['answers'], sheetId = randomUUID()) =>
  enterSheet(test.services, officer, { sessionId, sheetId, answers });
const refusedBy = (problem: string) => ({ publicError: { fields: [{ field: 'answers', problem }] } });

it('“100 %” stands beside how many of those invited answered, and its interval', async () => {
  await openPanel(test.services, officer, session);
  await openPanel(test.services, officer, session);
  const id = randomUUID();
  await sheet([{ number: 1, answer: 'yes', words: '很清楚' }], id);
  await sheet([{ number: 1, answer: 'yes', words: '很清楚' }], id);
  await sheet([
    { number: 1, answer: 'yes', words: '' },
    { number: 2, answer: 'unknown', words: '' },
  ]);
  const view = await readPanel(test.services, officer, sessionId);
  expect(view.session.response).toMatchObject({ n: 2, of: 12 });
  expect(view.questions[0]).toMatchObject({ tally: { yes: 2 }, yes: { n: 2, of: 2 }, words: ['很清楚'] });
  expect(view.questions[0]?.yes.interval?.low).toBeLessThan(0.5);
  expect(view.questions[1]?.yes).toEqual({ n: 0, of: 0, interval: null });
  expect(await listPanels(test.services, officer)).toMatchObject([
    { title: '办事大厅体验', response: { n: 2 } },
  ]);
});

it('takes no answer to what was not asked, and no more sheets than people were invited', async () => {
  await expect(sheet([{ number: 3, answer: 'no', words: '' }])).rejects.toMatchObject(refusedBy('unknown'));
  for (let more = 0; more < 10; more += 1) await sheet([{ number: 1, answer: 'no', words: '' }]);
  await expect(sheet([{ number: 1, answer: 'no', words: '' }])).rejects.toMatchObject(refusedBy('tooMany'));
});

it('is nobody else’s, and leaves audit entries', async () => {
  const triage = await desk.staff('triageOfficer');
  for (const ask of [
    () => listPanels(test.services, triage),
    () => readPanel(test.services, triage, sessionId),
    () => openPanel(test.services, triage, session),
    () => enterSheet(test.services, triage, { sessionId, sheetId: randomUUID(), answers: [] }),
  ])
    await expect(ask()).rejects.toMatchObject({ publicError: { code: 'forbidden' } });
  await expect(readPanel(test.services, officer, randomUUID())).rejects.toMatchObject({
    publicError: { code: 'notFound' },
  });
  const audit = await test.database.owner.prisma.auditEntry.findMany({ where: { subjectKind: 'panel' } });
  expect(audit.filter(({ action }) => action === 'panel.sheet')).toHaveLength(12);
});
