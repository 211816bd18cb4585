import { alertDimensions, alertOutcomes } from '@huiyin/domain/alert/alert';
import { caseStates } from '@huiyin/domain/case/states';
import { z } from 'zod';
import { civilDate, id, longText, moment, rate, versionNumber } from '../fields.ts';
import { measureStatus } from '../portal/reading.ts';
import { chartLocale } from './trends.ts';

const count = z.number().int();

/** Where cases pile up: a measure, in one town or anywhere, a problem, a unit, a town, a kind, danger, a word. */
const place = z.object({ dimension: z.enum(alertDimensions), key: z.string(), label: z.string() }).strict();

/** What was to be expected at a place in a week from its Monday, or on a single day, and what came. */
const rise = place
  .extend({
    starts: civilDate,
    days: z.union([z.literal(1), z.literal(7)]),
    expected: z.number(),
    seen: count,
  })
  .strict();

const alertRow = z
  .object({
    alertId: id,
    version: count,
    /** At the place that tells most, in its last week or on its last day. */
    rise,
    /** First day of the first rise. */
    since: civilDate,
    raisedOn: civilDate,
    owner: z.object({ staffId: id, name: z.string() }).strict().nullable(),
    dueOn: civilDate,
    overdue: z.boolean(),
    decided: z
      .object({ outcome: z.enum(alertOutcomes), reason: z.string(), by: z.string(), on: civilDate })
      .strict()
      .nullable(),
  })
  .strict();
export type AlertRow = z.infer<typeof alertRow>;

const exampleCase = z.object({ caseId: id, caseNumber: z.string() }).strict();

export const alertsView = z
  .object({
    /** By what the latest counts were judged; null before the first time. */
    check: z
      .object({
        state: z.enum(['judged', 'tooShort', 'tooFew']),
        onDay: civilDate,
        week: civilDate.nullable(),
        /** Of the days that were judged by themselves. */
        lastDay: civilDate.nullable(),
        /** How many places by week, measures in a town by week, places by day and words were looked at together. */
        series: count,
        pairs: count,
        days: count,
        words: count,
        falseAYear: z.number(),
      })
      .strict()
      .nullable(),
    open: z.array(alertRow),
    decided: z.array(alertRow),
    /** Of all alerts with an outcome: real ones (explained or acted on), with the interval of their share. */
    record: z
      .object({
        explained: count,
        acted: count,
        false: count,
        real: rate,
        interval: z.object({ low: z.number(), high: z.number() }).strict().nullable(),
      })
      .strict(),
    /** Three times or more about one measure from one town, without any statistics. */
    repeats: z
      .object({
        since: civilDate,
        rows: z.array(
          z
            .object({
              measureId: id,
              measure: z.string(),
              status: measureStatus,
              townId: id,
              town: z.string(),
              cases: count,
              latestOn: civilDate,
            })
            .strict(),
        ),
      })
      .strict(),
    /** Words and phrases in more cases than their share of the past lets expect; null while there is too little past. */
    words: z
      .object({
        from: civilDate,
        to: civilDate,
        pastWeeks: count,
        rows: z.array(
          z
            .object({ word: z.string(), seen: count, expected: z.number(), examples: z.array(exampleCase) })
            .strict(),
        ),
      })
      .strict()
      .nullable(),
  })
  .strict();
export type AlertsView = z.infer<typeof alertsView>;

export const alertInput = z.object({ alertId: id, locale: chartLocale }).strict();

export const alertView = z
  .object({
    alert: alertRow,
    /** Every place and week that rose, latest first. */
    rises: z.array(rise),
    /** Weekly counts at the place, the last half year. */
    weeks: z.array(
      z.object({ starts: civilDate, received: count, expected: z.number().nullable() }).strict(),
    ),
    chart: z.string(),
    cases: z.array(
      exampleCase
        .extend({
          opening: z.string(),
          town: z.string().nullable(),
          unit: z.string().nullable(),
          receivedOn: civilDate,
          state: z.enum(caseStates),
        })
        .strict(),
    ),
    /** How many cases there are, of which the latest are listed. */
    caseCount: count,
    towns: z.array(z.object({ town: z.string().nullable(), cases: count }).strict()),
    /** Measures that the cases are linked to; `claimsDone` where the report says the opposite of what they tell. */
    measures: z.array(
      z
        .object({
          measureId: id,
          label: z.string(),
          status: measureStatus,
          cases: count,
          claimsDone: z.boolean(),
          /** Figures that the report gives for it, in its own words: what the cases stand against. */
          claims: z.array(z.string()),
        })
        .strict(),
    ),
    events: z.array(
      z
        .object({
          type: z.enum(['raised', 'grew', 'assigned', 'decided']),
          at: moment,
          by: z.string().nullable(),
          owner: z.string().nullable(),
          dueOn: civilDate.nullable(),
          outcome: z.enum(alertOutcomes).nullable(),
        })
        .strict(),
    ),
    officers: z.array(z.object({ staffId: id, name: z.string() }).strict()),
  })
  .strict();
export type AlertView = z.infer<typeof alertView>;

export const assignAlertInput = z
  .object({ alertId: id, version: versionNumber, ownerId: id, dueOn: civilDate })
  .strict();
export type AssignAlertInput = z.infer<typeof assignAlertInput>;

export const decideAlertInput = z
  .object({ alertId: id, version: versionNumber, outcome: z.enum(alertOutcomes), reason: longText })
  .strict();
export type DecideAlertInput = z.infer<typeof decideAlertInput>;
