import type { KeptTemplate, UsableTemplate } from '@huiyin/contract/desk/templates';
import type { Actor, StaffRole } from '@huiyin/domain/case/actor';
import type { CaseKind } from '@huiyin/domain/case/states';
import {
  keepsTemplates,
  mayKeepTemplate,
  mayUseTemplate,
  type TemplateUse,
} from '@huiyin/domain/template/template';
import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';

/** The templates that somebody finds in their forms, by name. */
export async function listUsableTemplates(services: Services, actor: Actor): Promise<UsableTemplate[]> {
  const all = await readTemplates(services);
  return all
    .filter((template) => mayUseTemplate(actor, template))
    .map(({ templateId, use, name, body }) => ({ templateId, use, name, body }));
}

/** The templates that somebody keeps. Fails with `forbidden` for who keeps none. */
export async function listKeptTemplates(services: Services, actor: Actor): Promise<KeptTemplate[]> {
  if (!keepsTemplates(actor)) throw forbidden();
  const all = await readTemplates(services);
  return all.filter((template) => mayKeepTemplate(actor, template));
}

/** Every template that is not retired. */
export async function readTemplates({ database, jurisdictionId }: Services): Promise<KeptTemplate[]> {
  const { prisma } = database;
  const rows = await prisma.textTemplate.findMany({
    where: { jurisdictionId, retiredAt: null },
    orderBy: [{ use: 'asc' }, { name: 'asc' }, { id: 'asc' }],
    select: { id: true, use: true, name: true, body: true, role: true, unitId: true, kind: true },
  });
  const units = await prisma.unit.findMany({
    where: { jurisdictionId, id: { in: rows.flatMap(({ unitId }) => unitId ?? []) } },
    select: { id: true, name: true },
  });
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return rows.map(({ id, use, role, kind, ...row }) => ({
    ...{ templateId: id, ...row, use: use as TemplateUse },
    ...{ role: role as StaffRole | null, kind: kind as CaseKind | null },
    unit: row.unitId === null ? null : (names.get(row.unitId) ?? null),
  }));
}
