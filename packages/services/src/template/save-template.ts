import type { SaveTemplateInput } from '@huiyin/contract/desk/templates';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayKeepTemplate } from '@huiyin/domain/template/template';
import { forbidden, invalid, notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';

/**
 * Keeps a template, new or changed. Fails with `forbidden` where it is not for the actor's unit, `notFound` for one that is
 * gone or not theirs, `invalid` for an unknown unit.
 */
export async function saveTemplate(
  services: Services,
  actor: StaffActor,
  input: SaveTemplateInput,
): Promise<{ templateId: string }> {
  if (!mayKeepTemplate(actor, input)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    const { templateId, ...words } = input;
    if (templateId !== null) await ownTemplate(scene, actor, templateId);
    const { unitId } = words;
    if (unitId !== null && (await tx.unit.count({ where: { jurisdictionId, id: unitId } })) === 0)
      throw invalid('unitId', 'unknown');
    const row = { ...words, name: words.name.trim(), changedBy: actor.staffId, changedAt: now };
    const saved =
      templateId === null
        ? await tx.textTemplate.create({ data: { jurisdictionId, ...row }, select: { id: true } })
        : await tx.textTemplate.update({
            where: { jurisdictionId_id: { jurisdictionId, id: templateId } },
            data: row,
            select: { id: true },
          });
    await noteTemplate(scene, actor, { action: 'template.save', id: saved.id });
    return { templateId: saved.id };
  });
}

/** Takes a template out of the forms; what was written with it stays. Fails as `saveTemplate`. */
export async function retireTemplate(
  services: Services,
  actor: StaffActor,
  templateId: string,
): Promise<void> {
  await inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now } = scene;
    await ownTemplate(scene, actor, templateId);
    await tx.textTemplate.updateMany({
      where: { jurisdictionId, id: templateId },
      data: { retiredAt: now, changedBy: actor.staffId, changedAt: now },
    });
    await noteTemplate(scene, actor, { action: 'template.retire', id: templateId });
  });
}

async function ownTemplate({ tx, jurisdictionId }: Scene, actor: StaffActor, id: string): Promise<void> {
  const kept = await tx.textTemplate.findFirst({
    where: { jurisdictionId, id, retiredAt: null },
    select: { unitId: true },
  });
  if (!kept || !mayKeepTemplate(actor, kept)) throw notFound();
}

function noteTemplate(scene: Scene, actor: StaffActor, of: { action: string; id: string }): Promise<void> {
  return noteAudit(scene, actor, { action: of.action, subjectKind: 'template', subjectId: of.id });
}
