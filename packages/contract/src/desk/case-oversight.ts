import { contactWays } from '@huiyin/domain/case/states';
import { z } from 'zod';
import { civilDate } from '../fields.ts';

/** 督办, 呈批 and 联系记录 of a case, latest first, and who handles it in its unit. */
export const caseOversight = {
  supervisions: z.array(
    z
      .object({
        reason: z.string(),
        dueOn: civilDate,
        by: z.string(),
        on: civilDate,
        result: z.string().nullable(),
        endedBy: z.string().nullable(),
        endedOn: civilDate.nullable(),
        overdue: z.boolean(),
      })
      .strict(),
  ),
  /** None for a unit: what the office asks its leaders is not a unit's to read. */
  instructions: z.array(
    z
      .object({
        leader: z.string(),
        text: z.string(),
        by: z.string(),
        on: civilDate,
        instruction: z
          .object({ by: z.string(), on: civilDate, text: z.string(), recordedBy: z.string() })
          .strict()
          .nullable(),
      })
      .strict(),
  ),
  contacts: z.array(
    z.object({ way: z.enum(contactWays), on: civilDate, text: z.string(), by: z.string() }).strict(),
  ),
  /** `standIn`: who does today in their place. */
  handler: z.object({ name: z.string(), standIn: z.string().nullable() }).strict().nullable(),
};
