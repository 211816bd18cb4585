import { z } from 'zod';
import { civilDate, id, moment, shortText } from '../fields.ts';

export const burstPatterns = ['oneItem', 'manyItems'] as const;
export const holdStates = ['held', 'released', 'setAside'] as const;

/** Answers that wait because they came in a burst. What they say is not in it before somebody decided. */
export const heldAnswers = z
  .object({
    holdId: id,
    pattern: z.enum(burstPatterns),
    state: z.enum(holdStates),
    openedOn: civilDate,
    /** The day on which they count if nobody decides. */
    decideBy: civilDate,
    firstAt: moment,
    lastAt: moment,
    answers: z.number().int(),
    /** How many devices they came from, as far as devices are told apart. */
    devices: z.number().int(),
    items: z.array(
      z
        .object({
          measureId: id,
          number: z.number().int().nullable(),
          title: z.string().nullable(),
          /** How many figures of the measure, and whether the measure as a whole, were answered. */
          answers: z.number().int(),
        })
        .strict(),
    ),
    /** Voices in a call, which are about no measure. */
    calls: z.array(
      z
        .object({
          callId: id,
          year: z.number().int(),
          about: z.enum(['vote', 'rate']),
          answers: z.number().int(),
        })
        .strict(),
    ),
    /** How they answered; null until it is decided, and of voices in a call. */
    said: z
      .object({
        yes: z.number().int(),
        partly: z.number().int(),
        no: z.number().int(),
        cannotTell: z.number().int(),
      })
      .strict()
      .nullable(),
    decision: z
      .object({ on: civilDate, by: z.string().nullable(), reason: z.string().nullable() })
      .strict()
      .nullable(),
  })
  .strict();
export type HeldAnswers = z.infer<typeof heldAnswers>;

/** The reason is shown to everybody on the pages of the measures or the call concerned. */
export const decideHoldInput = z
  .object({ holdId: id, decision: z.enum(['released', 'setAside']), reason: shortText })
  .strict();
export type DecideHoldInput = z.infer<typeof decideHoldInput>;
