import { z } from 'zod';
import { civilDate, id, shortText } from '../fields.ts';

/** Cases that are kept from being deleted, whatever their age. */
export const legalHoldList = z.array(
  z
    .object({
      holdId: id,
      caseId: id,
      caseNumber: z.string(),
      reason: z.string(),
      setOn: civilDate,
      /** Null: the operator set it on the command line. */
      setBy: z.string().nullable(),
      /** False for who set it: ending a hold takes another person. */
      mayLift: z.boolean(),
    })
    .strict(),
);
export type LegalHoldList = z.infer<typeof legalHoldList>;

/** A case by the number that people say on the telephone, as it is typed; and why. */
export const legalHoldInput = z.object({ caseNumber: z.string().min(1).max(40), reason: shortText }).strict();
export type LegalHoldInput = z.infer<typeof legalHoldInput>;
