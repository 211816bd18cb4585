import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { readChecklists, tickItem } from './checklists.ts';
import { saveTemplate } from './save-template.ts';

let test: TestServices;
let desk: Desk;
let admin: StaffActor;
let triage: StaffActor;
let templateId: string;

const failsWith = (code: string) => ({ publicError: { code } });
const checklist = {
  ...{ templateId: null, use: 'checklist' as const, name: '投诉受理核对' },
  ...{ body: '地点写清\n查过相似来件', role: 'triageOfficer' as const, unitId: null },
  kind: 'complaint' as const,
};

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  admin = await desk.staff('systemAdministrator');
  triage = await desk.staff('triageOfficer', null, '受理员甲');
  templateId = (await saveTemplate(test.services, admin, checklist)).templateId;
});
afterAll(() => test.close());

describe('checklists', () => {
  it('stand beside cases of their kind for their role, and keep who ticked what and when', async () => {
    const { id: caseId } = await desk.case({ columns: { kind: 'complaint' } });
    const tick = (done: boolean, item = '地点写清') =>
      tickItem(test.services, triage, { caseId, templateId, item, done });
    await tick(true);
    const [list] = await readChecklists(test.services, triage, caseId);
    expect(list).toMatchObject({
      name: '投诉受理核对',
      items: [
        { text: '地点写清', done: true, by: '受理员甲', at: expect.any(String) },
        { text: '查过相似来件', done: false, by: null, at: null },
      ],
    });
    await tick(false);
    expect((await readChecklists(test.services, triage, caseId))[0]?.items[0]).toMatchObject({
      ...{ done: false, by: '受理员甲' },
    });
    await expect(tick(true, '没有这一条')).rejects.toMatchObject(failsWith('notFound'));
    const audit = await test.database.owner.prisma.auditEntry.findMany({
      where: { subjectId: caseId, action: { in: ['case.tickItem', 'case.untickItem'] } },
      orderBy: { id: 'asc' },
    });
    expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['case.tickItem', triage.staffId],
      ['case.untickItem', triage.staffId],
    ]);
  });

  it('are none for another kind, another role, or who may not read the case', async () => {
    const { id: question } = await desk.case({ columns: { kind: 'question' } });
    const { id: complaint } = await desk.case({ columns: { kind: 'complaint' } });
    expect(await readChecklists(test.services, triage, question)).toEqual([]);
    const reviewer = await desk.staff('reviewer');
    expect(await readChecklists(test.services, reviewer, complaint)).toEqual([]);
    const input = { caseId: complaint, templateId, item: '地点写清', done: true };
    await expect(tickItem(test.services, reviewer, input)).rejects.toMatchObject(failsWith('notFound'));
    for (const outsider of [admin, await desk.staff('unitHandler', await desk.unit('水务局'))])
      await expect(readChecklists(test.services, outsider, complaint)).rejects.toMatchObject(
        failsWith('notFound'),
      );
  });
});
