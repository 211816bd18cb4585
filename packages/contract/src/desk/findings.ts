import { z } from 'zod';
import { id, shortText } from '../fields.ts';
import { findingCode, findingView } from '../portal/claims.ts';

/** The findings of one published report. */
export const reportFindings = z
  .object({
    reportId: id,
    title: z.string().nullable(),
    version: z.number().int(),
    findings: z.array(findingView),
    /** Whether who asks may dismiss. */
    mayDismiss: z.boolean(),
  })
  .strict();
export type ReportFindings = z.infer<typeof reportFindings>;

/** `starts` is where the finding's first place begins; the reason is shown to everybody. */
export const dismissFindingInput = z
  .object({ reportId: id, code: findingCode, starts: z.number().int().min(0), reason: shortText })
  .strict();
export type DismissFindingInput = z.infer<typeof dismissFindingInput>;
