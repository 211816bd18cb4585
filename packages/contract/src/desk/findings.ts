import { z } from 'zod';
import { id, shortText, versionNumber, wholeNumber } from '../fields.ts';
import { findingCode, findingView } from '../portal/claims.ts';

/** The findings of one published report. */
export const reportFindings = z
  .object({
    reportId: id,
    title: z.string().nullable(),
    version: versionNumber,
    findings: z.array(findingView),
    /** Whether who asks may dismiss. */
    mayDismiss: z.boolean(),
  })
  .strict();
export type ReportFindings = z.infer<typeof reportFindings>;

/** `starts` is where the finding's first place begins; the reason is shown to everybody. */
export const dismissFindingInput = z
  .object({ reportId: id, code: findingCode, starts: wholeNumber, reason: shortText })
  .strict();
export type DismissFindingInput = z.infer<typeof dismissFindingInput>;
