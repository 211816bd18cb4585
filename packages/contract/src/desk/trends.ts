import { z } from 'zod';
import { civilDate, id, rate } from '../fields.ts';
import { measureStatus } from '../portal/reading.ts';

export const trendsInput = z.object({ from: civilDate, to: civilDate }).strict();

/** In which language charts and the rows beside them are named; Chinese where it is not said. */
export const chartLocale = z.enum(['zh-CN', 'en']).optional();
export const overviewInput = trendsInput.extend({ locale: chartLocale });

/** One bar or row; by `by` and its key the queue shows the cases behind the number, where it can. */
const trendRow = z
  .object({
    key: z.string(),
    label: z.string(),
    received: z.number().int(),
    overdue: z.number().int(),
    answered: rate,
    solved: rate,
    satisfied: rate,
    by: z.enum(['unit', 'town', 'measure', 'problem', 'kind']).nullable(),
  })
  .strict();

export const trendsView = z
  .object({
    from: civilDate,
    to: civilDate,
    countedAt: z.string(),
    received: z.number().int(),
    overdue: z.number().int(),
    answered: rate,
    solved: rate,
    satisfied: rate,
    weeks: z.array(
      z
        .object({
          week: z.string(),
          starts: civilDate,
          received: z.number().int(),
          answered: z.number().int(),
        })
        .strict(),
    ),
    problems: z.array(trendRow),
    units: z.array(trendRow),
    kinds: z.array(trendRow),
    towns: z.array(trendRow),
    /** Official status beside what the public says of it. */
    measures: z.array(
      trendRow.extend({ number: z.number().int().nullable(), status: measureStatus }).strict(),
    ),
    /** SVG drawn on the server, keyed like the tables. */
    charts: z
      .object({
        weeks: z.string(),
        problems: z.string(),
        units: z.string(),
        towns: z.string(),
        kinds: z.string(),
      })
      .strict(),
  })
  .strict();
export type TrendsView = z.infer<typeof trendsView>;

const standing = z.enum(['high', 'low', 'same', 'few']);
const interval = z.object({ low: z.number(), high: z.number() }).strict().nullable();
/** A share of a unit with its 95 % interval, and whether it really differs from that of all other units. */
const judgedRate = rate.extend({ interval, standing }).strict();
export type JudgedRate = z.infer<typeof judgedRate>;

export const handlingView = z
  .object({
    from: civilDate,
    to: civilDate,
    /**
     * Days in nobody's hands over all cases, as their own ledgers count them: from receipt to dispatch, after an objection, a recall or a
     * request for 重新办理. `waiting` stretches last; they are counted up to today.
     */
    unheld: z
      .object({ stretches: z.number().int(), days: z.number().int(), waiting: z.number().int() })
      .strict(),
    units: z.array(
      z
        .object({
          unitId: id,
          unit: z.string(),
          dispatched: z.number().int(),
          /** Days in nobody's hands before the unit was given a case. That is the office's time, so no unit is ranked by it. */
          waited: z.object({ mean: z.number().nullable(), of: z.number().int(), interval }).strict(),
          /** Days from dispatch to 签收 or objection, a mean over `of` dispatches; nobody worked on the case in them. */
          unsigned: z
            .object({ mean: z.number().nullable(), of: z.number().int(), interval, standing })
            .strict(),
          objections: judgedRate,
          extensions: judgedRate,
          /** Of the rated final answers: rated badly, and still bad when called back. */
          bad: judgedRate,
          badAfterCall: judgedRate,
        })
        .strict(),
    ),
    /** Promises whose day has passed now, whatever the period. */
    latePromises: z.array(
      z
        .object({
          caseId: id,
          caseNumber: z.string(),
          unit: z.string(),
          what: z.string(),
          dueOn: civilDate,
        })
        .strict(),
    ),
  })
  .strict();
export type HandlingView = z.infer<typeof handlingView>;

/** A file to keep, in base64. */
export const trendsSheet = z
  .object({ fileName: z.string(), mediaType: z.string(), content: z.string() })
  .strict();
export type TrendsSheet = z.infer<typeof trendsSheet>;
