import { z } from 'zod';
import { moment } from '../fields.ts';

/** `before`: entries older than that one. The other three narrow the trail where they are not empty. */
export const listAuditInput = z
  .object({
    before: z.number().int().nullable(),
    action: z.string().max(60),
    who: z.string().max(60),
    subject: z.string().max(60),
  })
  .strict();
export type ListAuditInput = z.infer<typeof listAuditInput>;

export const auditPage = z
  .object({
    entries: z.array(
      z
        .object({
          auditId: z.number().int(),
          at: moment,
          actorKind: z.string(),
          actorName: z.string().nullable(),
          action: z.string(),
          subjectKind: z.string(),
          subjectId: z.string(),
          detail: z.array(z.object({ name: z.string(), value: z.string() }).strict()),
          /** Its place in the chain of hashes; null until it has one. */
          number: z.number().int().nullable(),
        })
        .strict(),
    ),
    /** What to give as `before` for the next page; null at the end. */
    next: z.number().int().nullable(),
    /** The newest link of the chain, to be kept outside. */
    head: z.object({ number: z.number().int(), hash: z.string() }).strict().nullable(),
    /** What is wrong with the head kept in the data folder: it is not in the chain, is gone, or cannot be read. */
    keptHead: z
      .discriminatedUnion('is', [
        z.object({ is: z.literal('missing'), number: z.number().int(), at: moment }).strict(),
        z.object({ is: z.enum(['gone', 'unreadable']) }).strict(),
      ])
      .nullable(),
  })
  .strict();
export type AuditPage = z.infer<typeof auditPage>;
