import { owedStates } from '@huiyin/domain/case/states';
import { Prisma } from '../generated/client.ts';

/** By when the next step of `case_file c` is owed: accepting it while it is `received`, answering it afterwards; else null. */
export const dueOn: Prisma.Sql = Prisma.sql`CASE
  WHEN c.state = 'received' THEN c.accept_due_on
  WHEN c.state = ANY (${[...owedStates]}::text[]) THEN coalesce(c.answer_due_on, c.accept_due_on) END`;

/** True for a `case_file c` whose step was owed before `today` and whose clock runs. The states stand first: an index knows them. */
export function overdueOn(today: string | Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(c.state = ANY (${[...owedStates]}::text[]) AND c.paused_on IS NULL AND ${dueOn} < ${today}::date)`;
}

/** So many calendar days before a citizen needs it at the latest, a case is raised in the queue. */
export const NEEDED_SOON = 7;

/** True for a `case_file c` that waits for a step and that its citizen needs within a week, or needed already. */
export function neededSoon(today: string): Prisma.Sql {
  return Prisma.sql`(c.state = ANY (${[...owedStates]}::text[]) AND c.need_by IS NOT NULL
    AND c.need_by <= ${today}::date + ${NEEDED_SOON}::integer)`;
}
