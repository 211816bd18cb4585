import { staffRoles } from '@huiyin/domain/case/actor';
import { caseKinds } from '@huiyin/domain/case/states';
import { templateUses } from '@huiyin/domain/template/template';
import { z } from 'zod';
import { id, longText, textBetween } from '../fields.ts';

const words = {
  use: z.enum(templateUses),
  name: textBetween(1, 60),
  body: longText,
  /** For whom it is; null, for everybody. */
  role: z.enum(staffRoles).nullable(),
  unitId: id.nullable(),
  /** Of a checklist: for cases of this kind only. */
  kind: z.enum(caseKinds).nullable(),
};

/** `templateId` null: a new one. */
export const saveTemplateInput = z.object({ templateId: id.nullable(), ...words }).strict();
export type SaveTemplateInput = z.infer<typeof saveTemplateInput>;
export const retireTemplateInput = z.object({ templateId: id }).strict();

/** A template as those who keep it see it. */
export const keptTemplate = z.object({ templateId: id, ...words, unit: z.string().nullable() }).strict();
export type KeptTemplate = z.infer<typeof keptTemplate>;

/** A template as those who write see it. */
export const usableTemplate = z
  .object({ templateId: id, use: z.enum(templateUses), name: z.string(), body: z.string() })
  .strict();
export type UsableTemplate = z.infer<typeof usableTemplate>;
