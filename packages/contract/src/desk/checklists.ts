import { z } from 'zod';
import { id, moment, shortText } from '../fields.ts';

/** The checklists of one case for the reader's role, each point with who ticked it and when. */
export const checklistView = z.array(
  z
    .object({
      templateId: id,
      name: z.string(),
      items: z.array(
        z
          .object({ text: z.string(), done: z.boolean(), by: z.string().nullable(), at: moment.nullable() })
          .strict(),
      ),
    })
    .strict(),
);
export type ChecklistView = z.infer<typeof checklistView>;

export const tickItemInput = z
  .object({ caseId: id, templateId: id, item: shortText, done: z.boolean() })
  .strict();
export type TickItemInput = z.infer<typeof tickItemInput>;
