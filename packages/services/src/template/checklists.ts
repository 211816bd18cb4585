import type { ChecklistView, TickItemInput } from '@huiyin/contract/desk/checklists';
import type { KeptTemplate } from '@huiyin/contract/desk/templates';
import { readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayAct } from '@huiyin/domain/case/policy';
import { checklistItems, mayUseTemplate } from '@huiyin/domain/template/template';
import { notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { readTemplates } from './read-templates.ts';

/**
 * The checklists for the actor's role and unit and the case's kind, with what was ticked in this case. Fails with `notFound` for a
 * case the actor may not read.
 */
export async function readChecklists(
  services: Services,
  actor: StaffActor,
  caseId: string,
): Promise<ChecklistView> {
  const templates = await readTemplates(services);
  return inTransaction(services, async (scene) => {
    const lists = await listsOf(scene, actor, { caseId, templates });
    if (lists.length === 0) return [];
    const ticks = await ticksOf(scene, caseId);
    return lists.map(({ templateId, name, body }) => ({
      templateId,
      name,
      items: checklistItems(body).map((text) => {
        const tick = ticks.get(`${templateId} ${text}`);
        return { text, done: tick?.done ?? false, by: tick?.by ?? null, at: tick?.at ?? null };
      }),
    }));
  });
}

/** Ticks a point, or takes the tick away; who and when stays either way. Fails with `notFound` for a point that is not on a list. */
export async function tickItem(services: Services, actor: StaffActor, input: TickItemInput): Promise<void> {
  const templates = await readTemplates(services);
  const { caseId, templateId, item, done } = input;
  await inTransaction(services, async (scene) => {
    const list = (await listsOf(scene, actor, { caseId, templates })).find(
      (one) => one.templateId === templateId,
    );
    if (!list || !checklistItems(list.body).includes(item)) throw notFound();
    const { tx, jurisdictionId, now } = scene;
    const tick = { done, byStaffId: actor.staffId, at: now };
    await tx.checklistTick.upsert({
      where: { jurisdictionId_caseId_templateId_item: { jurisdictionId, caseId, templateId, item } },
      create: { jurisdictionId, caseId, templateId, item, ...tick },
      update: tick,
      select: { done: true },
    });
    const action = done ? 'case.tickItem' : 'case.untickItem';
    await noteAudit(scene, actor, { action, subjectKind: 'case', subjectId: caseId, detail: { templateId } });
  });
}

async function listsOf(
  { tx, jurisdictionId }: Scene,
  actor: StaffActor,
  { caseId, templates }: { caseId: string; templates: readonly KeptTemplate[] },
): Promise<KeptTemplate[]> {
  const facts = await readCaseFacts(tx, { jurisdictionId, caseId });
  if (!facts || !mayAct(actor, 'readInternal', facts)) throw notFound();
  const { kind } = await tx.caseFile.findUniqueOrThrow({
    where: { jurisdictionId_id: { jurisdictionId, id: caseId } },
    select: { kind: true },
  });
  return templates.filter(
    (one) =>
      one.use === 'checklist' && mayUseTemplate(actor, one) && (one.kind === null || one.kind === kind),
  );
}

async function ticksOf({ tx, jurisdictionId }: Scene, caseId: string) {
  const rows = await tx.checklistTick.findMany({ where: { jurisdictionId, caseId } });
  const staff = await tx.staffMember.findMany({
    where: { jurisdictionId, id: { in: rows.map(({ byStaffId }) => byStaffId) } },
    select: { id: true, name: true },
  });
  const names = new Map(staff.map(({ id, name }) => [id, name]));
  return new Map(
    rows.map(({ templateId, item, done, byStaffId, at }) => [
      `${templateId} ${item}`,
      { done, by: names.get(byStaffId) ?? null, at: at.toISOString() },
    ]),
  );
}
