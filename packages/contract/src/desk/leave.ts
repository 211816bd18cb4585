import { staffRoles } from '@huiyin/domain/case/actor';
import { z } from 'zod';
import { civilDate, id } from '../fields.ts';

/** 请假交接: from the first to the last day, both included. */
export const setLeaveInput = z
  .object({ staffId: id, deputyId: id, fromOn: civilDate, toOn: civilDate })
  .strict();
export type SetLeaveInput = z.infer<typeof setLeaveInput>;
export const endLeaveInput = z.object({ leaveId: id }).strict();

const person = { staffId: id, name: z.string(), role: z.enum(staffRoles), unit: z.string().nullable() };

/** Leaves that last or are to come, and who may be handed over to whom. Of cases there is nothing in it. */
export const leaveView = z
  .object({
    leaves: z.array(
      z
        .object({
          leaveId: id,
          ...person,
          deputy: z.string(),
          fromOn: civilDate,
          toOn: civilDate,
          lasts: z.boolean(),
          mayEnd: z.boolean(),
        })
        .strict(),
    ),
    /** Whose leave the reader may set, each with those who can stand in. */
    members: z.array(
      z
        .object({ ...person, deputies: z.array(z.object({ staffId: id, name: z.string() }).strict()) })
        .strict(),
    ),
  })
  .strict();
export type LeaveView = z.infer<typeof leaveView>;

/** A handler of the reader's unit; `awayUntil`: the last day of a leave that lasts. */
export const handlerView = z
  .object({ staffId: id, name: z.string(), awayUntil: civilDate.nullable() })
  .strict();
