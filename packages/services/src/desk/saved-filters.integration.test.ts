import { everyCase } from '@huiyin/contract/desk/queue';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { forgetFilter, listSavedFilters, saveFilter } from './saved-filters.ts';

let test: TestServices;
let desk: Desk;
let triage: StaffActor;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  triage = await desk.staff('triageOfficer');
});
afterAll(() => test.close());

const list = (actor: StaffActor) => listSavedFilters(test.services, actor);
const save = (actor: StaffActor, name: string, change: object = {}) =>
  saveFilter(test.services, actor, { name, filter: { ...everyCase, ...change } });

describe('saved filters', () => {
  it('are each person’s own, one to a name, without the words that were searched for', async () => {
    const other = await desk.staff('triageOfficer');
    await save(triage, '投诉', { kind: 'complaint', text: '张三家漏水' });
    await save(triage, '咨询', { kind: 'question' });
    await save(triage, '投诉', { kind: 'complaint', overdue: true, text: '张三家漏水' });
    expect(await list(triage)).toEqual([
      { name: '投诉', filter: { ...everyCase, kind: 'complaint', overdue: true }, cases: 0, more: false },
      { name: '咨询', filter: { ...everyCase, kind: 'question' }, cases: 0, more: false },
    ]);
    expect(await list(other)).toEqual([]);
    const stored = await test.database.owner.prisma.savedFilter.findMany();
    expect(JSON.stringify(stored)).not.toContain('张三');
    await forgetFilter(test.services, triage, '投诉');
    expect((await list(triage)).map(({ name }) => name)).toEqual(['咨询']);
  });

  it('count only what the reader may see', async () => {
    const unitId = await desk.unit('交通局');
    const handler = await desk.staff('unitHandler', unitId);
    await desk.case({ columns: { state: 'inProgress', unitId } });
    await desk.case({ columns: { state: 'inProgress' } });
    await desk.case({ columns: { state: 'inProgress', unitId, handedToDiscipline: true } });
    for (const actor of [triage, handler]) await save(actor, '办理中', { states: ['inProgress'] });
    const cases = async (actor: StaffActor) =>
      (await list(actor)).find(({ name }) => name === '办理中')?.cases;
    expect([await cases(triage), await cases(handler)]).toEqual([2, 1]);
  });

  it('are twenty at the most, and one in a form no longer known is none', async () => {
    const reviewer = await desk.staff('reviewer');
    for (let number = 1; number <= 20; number += 1) await save(reviewer, `筛选${number}`);
    await expect(save(reviewer, '第二十一')).rejects.toMatchObject({ publicError: { code: 'tooMany' } });
    await save(reviewer, '筛选20', { overdue: true });
    await test.database.owner.prisma.savedFilter.updateMany({
      where: { staffId: reviewer.staffId, name: '筛选1' },
      data: { filter: { kind: 'unheard' } },
    });
    expect(await list(reviewer)).toHaveLength(19);
  });
});
