import { z } from 'zod';
import { id } from '../fields.ts';
import { measureStatus } from '../portal/reading.ts';

const share = z.number().min(0).max(1);
const indexFigures = {
  gap: share,
  low: share,
  high: share,
  reading: z.enum(['matches', 'differs', 'unclear', 'unknown']),
  /** Each kind of evidence with its weight: how much speaks for "done", out of how much. */
  parts: z.array(
    z
      .object({
        kind: z.enum(['verifications', 'checks', 'ratings', 'cases', 'findings', 'promises']),
        good: z.number(),
        of: z.number(),
      })
      .strict(),
  ),
};

/** How far public evidence is from what the report says, measure by measure and by problem; for staff, never a public rank. */
export const rectificationIndexView = z
  .object({
    measures: z.array(
      z
        .object({
          measureId: id,
          number: z.number().int().nullable(),
          title: z.string().nullable(),
          problemNumber: z.number().int().nullable(),
          status: measureStatus,
          ...indexFigures,
        })
        .strict(),
    ),
    problems: z.array(
      z.object({ number: z.number().int().nullable(), title: z.string(), ...indexFigures }).strict(),
    ),
  })
  .strict();
export type RectificationIndexView = z.infer<typeof rectificationIndexView>;
