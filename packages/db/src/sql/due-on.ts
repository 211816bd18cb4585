import { owedStates } from '@huiyin/domain/case/states';
import { Prisma } from '../generated/client.ts';

/** By when the next step of `case_file c` is owed: accepting it while it is `received`, answering it afterwards; else null. */
export const dueOn: Prisma.Sql = Prisma.sql`CASE
  WHEN c.state = 'received' THEN c.accept_due_on
  WHEN c.state = ANY (${[...owedStates]}::text[]) THEN coalesce(c.answer_due_on, c.accept_due_on) END`;

/** True for a `case_file c` whose step was owed before `today` and whose clock runs. The states stand first: an index knows them. */
export function overdueOn(today: string): Prisma.Sql {
  return Prisma.sql`(c.state = ANY (${[...owedStates]}::text[]) AND c.paused_on IS NULL AND ${dueOn} < ${today}::date)`;
}
