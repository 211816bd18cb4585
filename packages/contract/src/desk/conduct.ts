import { solvedAnswers } from '@huiyin/domain/case/states';
import { z } from 'zod';
import { civilDate, id, moment, rate } from '../fields.ts';

export const conductInput = z.object({ from: civilDate, to: civilDate }).strict();

/** How one unit, or all (`unitId` null), handled what it was given in a period. */
const conductRow = z
  .object({
    unitId: id.nullable(),
    unit: z.string(),
    dispatched: z.number().int(),
    objections: z.number().int(),
    /** Objections that were rejected. */
    objectionsLost: z.number().int(),
    /** Days between dispatch and 签收, added up. */
    unsignedDays: z.number().int(),
    extensions: z.number().int(),
    /** Asked for on the last day on which it could be. */
    extensionsOnLastDay: z.number().int(),
    /** Final answers that were 解释说明, of all. */
    explained: rate,
    /** Citizens who could rate an answer, those who are joined to its case among them, and how many did. */
    asked: z.number().int(),
    rated: z.number().int(),
    /** Ratings at each level, from 1 (lowest) to 5. */
    levels: z.array(z.number().int()).length(5),
    /** Between which shares that of the satisfied (levels 4 and 5) lies with 95 %; null without a rating. */
    interval: z.object({ low: z.number(), high: z.number() }).strict().nullable(),
  })
  .strict();
export type ConductRow = z.infer<typeof conductRow>;

export const conductView = z
  .object({ from: civilDate, to: civilDate, all: conductRow, units: z.array(conductRow) })
  .strict();
export type ConductView = z.infer<typeof conductView>;

/** Calls still to be made after bad ratings, the most pressing first. */
export const callBackList = z.array(
  z
    .object({
      caseId: id,
      caseNumber: z.string(),
      unit: z.string().nullable(),
      ratedAt: moment,
      solved: z.enum(solvedAnswers),
      satisfied: z.number().int(),
      attempts: z.number().int(),
      dueOn: civilDate,
      overdue: z.boolean(),
    })
    .strict(),
);
export type CallBackList = z.infer<typeof callBackList>;
