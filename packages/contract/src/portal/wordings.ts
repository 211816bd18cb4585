import { z } from 'zod';
import { civilDate, versionNumber } from '../fields.ts';

const statedIn = z
  .object({
    reportId: z.string(),
    version: versionNumber,
    publishedOn: civilDate.nullable(),
    number: z.number().int().nullable(),
  })
  .strict();

/** What a version of the report says otherwise than the version before it; the pieces together are both wordings. */
export const wordingChange = z
  .object({
    before: statedIn,
    after: statedIn,
    pieces: z.array(z.object({ kind: z.enum(['kept', 'removed', 'added']), text: z.string() }).strict()),
  })
  .strict();
export type WordingChange = z.infer<typeof wordingChange>;
