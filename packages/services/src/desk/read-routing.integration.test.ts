import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dispatchCase } from '../case/dispatch-case.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { arrangeMeasures } from '../trends/testing/arrange-measures.ts';
import { readRouting } from './read-routing.ts';

let test: TestServices;
let desk: Desk;
let triage: StaffActor;
let measureId: string;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
  measureId = (await arrangeMeasures(test, [{ problem: '停水', title: '改造管网' }])).measureIds[0] ?? '';
});
afterAll(() => test.close());

const routesOf = async (caseId: string) =>
  (await readRouting(test.services, triage, caseId)).units.map(({ unitId, byRule }) => [unitId, byRule]);
const accepted = () => desk.case({ measureId, columns: { state: 'accepted' } });

it('a measure leads to the unit that has most of its cases, until an officer sets another; then to that one first', async () => {
  const [often, once, closed, set] = await Promise.all(
    ['水务局', '住建局', '旧局', '城管局'].map((name) => desk.unit(name)),
  );
  await test.database.owner.prisma.unit.updateMany({ where: { id: closed ?? '' }, data: { active: false } });
  for (const unitId of [often, often, once, closed, closed, closed])
    await desk.case({ measureId, columns: { state: 'inProgress', unitId: unitId ?? '' } });
  const { id } = await accepted();
  expect(await routesOf(id)).toEqual([
    [often, false],
    [once, false],
  ]);
  const input = { unitId: set ?? '', sectionId: null, instruction: '', remember: true };
  await dispatchCase(test.services, { actor: triage, caseId: id, version: null }, input);
  expect((await routesOf((await accepted()).id)).slice(0, 2)).toEqual([
    [set, true],
    [often, false],
  ]);
});
