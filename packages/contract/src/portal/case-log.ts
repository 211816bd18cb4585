import { z } from 'zod';
import { civilDate } from '../fields.ts';

/** What a receipt holder needs to look the own case up in the transparency log. */
export const caseLog = z
  .object({
    events: z.array(
      z
        .object({
          /** Counts the logged events under this receipt from 1: a gap is something that is not shown. */
          number: z.number().int().positive(),
          /** As the log calls it. */
          type: z.string(),
          day: civilDate,
          unit: z.string().nullable(),
          /** In this order, as it went into the leaf. */
          content: z.array(z.object({ name: z.string(), value: z.string() }).strict()),
        })
        .strict(),
    ),
    /** A signed note; null where the case came before the log, or under a reissued receipt. */
    promise: z.string().nullable(),
  })
  .strict();
export type CaseLog = z.infer<typeof caseLog>;
