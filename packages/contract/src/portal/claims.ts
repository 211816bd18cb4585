import { z } from 'zod';
import { civilDate } from '../fields.ts';

/** What can be found in a measure's own words; the sentence for each is in the messages. */
export const findingCodes = [
  'sum-differs',
  'fact-repeated',
  'heading-stronger',
  'percent-without-base',
  'doing-beside-done',
  'promise-passed',
  'nothing-checkable',
] as const;
export const findingCode = z.enum(findingCodes);

/** One figure that a measure asserts; `start` and `end` are UTF-16 offsets into the report's text. */
export const claimView = z
  .object({ start: z.number().int(), end: z.number().int(), text: z.string() })
  .strict();
export type ClaimView = z.infer<typeof claimView>;

/** Where a report's own words do not bear each other out. `words` fill the sentence; the first place names the finding. */
export const findingView = z
  .object({
    code: findingCode,
    words: z.array(z.string()),
    places: z.array(
      z
        .object({
          measureId: z.string(),
          number: z.number().int().nullable(),
          start: z.number().int(),
          text: z.string(),
        })
        .strict(),
    ),
    /** What an officer said of it in public; null while it stands. */
    dismissed: z.object({ on: civilDate, reason: z.string() }).strict().nullable(),
  })
  .strict();
export type FindingView = z.infer<typeof findingView>;
