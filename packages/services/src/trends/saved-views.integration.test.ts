import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { forgetView, listSavedViews, saveView } from './saved-views.ts';

let test: TestServices;
let desk: Desk;
let officer: StaffActor;
beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  officer = await desk.staff('disciplineOfficer');
});
afterAll(() => test.close());

const on = (day: string) => ({ ...test.services, moment: new Date(`${day}T04:00:00Z`) });
const period = { from: '2026-09-07', to: '2026-11-29' };

describe('saved views of the trends page', () => {
  it('are each officer’s own; one that moves keeps its length and ends on the day it is opened', async () => {
    const other = await desk.staff('disciplineOfficer');
    await saveView(on('2026-11-29'), officer, { name: '近十二周', ...period, moves: true, compares: true });
    await saveView(on('2026-11-30'), officer, { name: '三季度', ...period, moves: false, compares: false });
    expect(await listSavedViews(on('2026-12-06'), officer)).toEqual([
      { name: '近十二周', from: '2026-09-14', to: '2026-12-06', moves: true, compares: true },
      { name: '三季度', ...period, moves: false, compares: false },
    ]);
    expect(await listSavedViews(on('2026-12-06'), other)).toEqual([]);
    await forgetView(test.services, officer, '近十二周');
    expect((await listSavedViews(test.services, officer)).map(({ name }) => name)).toEqual(['三季度']);
  });

  it('are refused to everybody but the discipline office, and of a period that cannot be shown', async () => {
    const view = { name: '一', ...period, moves: false, compares: false };
    const triage = await desk.staff('triageOfficer');
    const forbidden = { publicError: { code: 'forbidden' } };
    await expect(saveView(test.services, triage, view)).rejects.toMatchObject(forbidden);
    await expect(listSavedViews(test.services, triage)).rejects.toMatchObject(forbidden);
    await expect(forgetView(test.services, triage, '一')).rejects.toMatchObject(forbidden);
    await expect(
      saveView(test.services, officer, { ...view, from: period.to, to: period.from }),
    ).rejects.toMatchObject({ publicError: { code: 'invalid' } });
  });

  it('are twenty at the most', async () => {
    const another = await desk.staff('disciplineOfficer');
    const save = (name: string) =>
      saveView(test.services, another, { name, ...period, moves: false, compares: false });
    for (let number = 1; number <= 20; number += 1) await save(`视图${number}`);
    await save('视图20');
    await expect(save('又一个')).rejects.toMatchObject({ publicError: { code: 'tooMany' } });
  });
});
