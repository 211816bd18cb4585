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

const share = z.number().min(0).max(1);

/** What people said of a measure or a figure, a day old: not enough to be shown, or how many gave each answer, none or five and more. */
export const tallyView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('few'), under: z.literal(5) }).strict(),
  z
    .object({
      kind: z.literal('counted'),
      yes: z.number().int(),
      partly: z.number().int(),
      no: z.number().int(),
      cannotTell: z.number().int(),
      /** 95 % interval of the share of yes among those who could tell; null when nobody could. */
      confirmed: z.object({ low: share, high: share }).strict().nullable(),
    })
    .strict(),
]);
export type TallyView = z.infer<typeof tallyView>;

/** One figure that a measure asserts; `start` and `end` are UTF-16 offsets into the report's text. */
export const claimView = z
  .object({
    ...{ start: z.number().int(), end: z.number().int(), text: z.string(), said: tallyView },
    /** What invited checkers found; never in `said`. */
    checked: tallyView,
  })
  .strict();
export type ClaimView = z.infer<typeof claimView>;

/** Five answers and more about a measure that came in a burst, and what was decided about them. */
export const heldView = z
  .object({
    state: z.enum(['held', 'released', 'setAside']),
    since: civilDate,
    count: z.number().int().min(5),
    /** Why they count, or do not; null while they wait, and where nobody decided in time. */
    reason: z.string().nullable(),
    decidedOn: civilDate.nullable(),
  })
  .strict();
export type HeldView = z.infer<typeof heldView>;

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

const count = z.number().int().min(0);

/** How the whole of a report stands; figures are `unknown` until enough people agree. */
export const reportStanding = z
  .object({
    claims: z.object({ confirmed: count, disputed: count, unknown: count }).strict(),
    /** The same by what invited checkers found. */
    checked: z.object({ confirmed: count, disputed: count }).strict(),
    measures: z
      .object({ closedOut: count, submitted: count, completed: count, continuing: count, notStated: count })
      .strict(),
    /** Days promised in the text that have passed. */
    promisesPassed: count,
  })
  .strict();
export type ReportStanding = z.infer<typeof reportStanding>;
