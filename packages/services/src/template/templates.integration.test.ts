import type { StaffActor } from '@huiyin/domain/case/actor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addFact } from '../case/add-fact.ts';
import { addNote } from '../case/add-note.ts';
import { notAcceptCase } from '../case/not-accept-case.ts';
import { requestInfo } from '../case/request-info.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { listKeptTemplates, listUsableTemplates } from './read-templates.ts';
import { retireTemplate, saveTemplate } from './save-template.ts';

let test: TestServices;
let desk: Desk;
let admin: StaffActor;
let head: StaffActor;
let triage: StaffActor;
let school: string;
let water: string;

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  school = await desk.unit('教育局');
  water = await desk.unit('水务局');
  admin = await desk.staff('systemAdministrator');
  head = await desk.staff('unitHead', school);
  triage = await desk.staff('triageOfficer');
});
afterAll(() => test.close());

const fresh = {
  ...{ templateId: null, use: 'reply' as const, name: '已修复', body: '{承办单位}已修复。' },
  ...{ role: null, unitId: null, kind: null },
};
const save = (actor: StaffActor, change: Partial<Parameters<typeof saveTemplate>[2]> = {}) =>
  saveTemplate(test.services, actor, { ...fresh, ...change });
const names = async (actor: StaffActor) =>
  (await listUsableTemplates(test.services, actor)).map(({ name }) => name);
const failsWith = (code: string) => ({ publicError: { code } });

describe('templates', () => {
  it('are found by the role and unit they are for, changed, and taken out; the audit trail says by whom', async () => {
    const handler = await desk.staff('unitHandler', school);
    const other = await desk.staff('unitHandler', water);
    const { templateId } = await save(admin, { name: '都可用' });
    await save(admin, { name: '教育局用', unitId: school });
    await save(admin, { name: '受理用', role: 'triageOfficer' });
    expect(await names(handler)).toEqual(['教育局用', '都可用'].sort());
    expect(await names(other)).toEqual(['都可用']);
    expect((await names(triage)).sort()).toEqual(['受理用', '都可用'].sort());
    await save(admin, { templateId, name: '改过的' });
    expect(await names(other)).toEqual(['改过的']);
    await retireTemplate(test.services, admin, templateId);
    expect(await names(other)).toEqual([]);
    const audit = await test.database.owner.prisma.auditEntry.findMany({
      where: { subjectKind: 'template', subjectId: templateId },
      orderBy: { id: 'asc' },
    });
    expect(audit.map(({ action, actorId }) => [action, actorId])).toEqual([
      ['template.save', admin.staffId],
      ['template.save', admin.staffId],
      ['template.retire', admin.staffId],
    ]);
  });

  it('of a unit are kept by its head; nobody reaches into another unit', async () => {
    const { templateId } = await save(head, { name: '本单位', unitId: school });
    const others = await desk.staff('unitHead', water);
    expect((await listKeptTemplates(test.services, head)).every(({ unitId }) => unitId === school)).toBe(
      true,
    );
    await expect(save(head)).rejects.toMatchObject(failsWith('forbidden'));
    await expect(save(head, { unitId: water })).rejects.toMatchObject(failsWith('forbidden'));
    await expect(save(others, { templateId, unitId: water })).rejects.toMatchObject(failsWith('notFound'));
    const retiring = retireTemplate(test.services, others, templateId);
    await expect(retiring).rejects.toMatchObject(failsWith('notFound'));
    await expect(listKeptTemplates(test.services, triage)).rejects.toMatchObject(failsWith('forbidden'));
    await expect(save(triage)).rejects.toMatchObject(failsWith('forbidden'));
    const unknown = save(admin, { unitId: '00000000-0000-4000-8000-000000000000' });
    await expect(unknown).rejects.toMatchObject(failsWith('invalid'));
  });
});

describe('a text with a field still open', () => {
  const open = '请说明{发生的日期}。';
  const unfilled = (field: string) => ({
    publicError: { code: 'refused', refusal: 'fieldUnfilled', fields: [{ field }] },
  });

  it('is not sent to the citizen and not noted, and names its field; what a citizen said is taken as it is', async () => {
    const { id: caseId } = await desk.case();
    const at = { actor: triage, caseId, version: 1 };
    await expect(notAcceptCase(test.services, at, open)).rejects.toMatchObject(unfilled('reason'));
    await expect(requestInfo(test.services, at, open)).rejects.toMatchObject(unfilled('question'));
    await expect(addNote(test.services, at, open)).rejects.toMatchObject(unfilled('text'));
    await addFact(test.services, at, open);
    await requestInfo(test.services, { ...at, version: 2 }, '请说明哪一天。');
  });
});
