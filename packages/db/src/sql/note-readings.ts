import { Prisma } from '../generated/client.ts';

/** What is read, literally: the index of readings is asked for these alone. */
const actions = {
  'case.read': Prisma.sql`'case.read'`,
  'case.readFile': Prisma.sql`'case.readFile'`,
  'case.readTelephone': Prisma.sql`'case.readTelephone'`,
  'verification.readFile': Prisma.sql`'verification.readFile'`,
  'mail.read': Prisma.sql`'mail.read'`,
  'import.read': Prisma.sql`'import.read'`,
  'list.read': Prisma.sql`'list.read'`,
} as const;

export type ReadingAction = keyof typeof actions;

export type Reading = {
  readonly action: ReadingAction;
  readonly subjectIds: readonly string[];
  /** Which file of the subject it was. */
  readonly detail?: { readonly attachmentId: string };
};

type By = { readonly jurisdictionId: string; readonly actorKind: string; readonly actorId: string };
/** `today` is the civil date of `now` in `timeZone`. */
type When = { readonly now: Date; readonly today: string; readonly timeZone: string };

/**
 * Enters in the audit trail that somebody read these, each once a day: a screen asks anew after every step. One statement; it writes
 * nothing, and so waits for no disk, where all of it stands there already. Two at the very same moment may both be entered.
 */
export async function noteReadings(
  tx: Prisma.TransactionClient,
  { jurisdictionId, actorKind, actorId, now, today, timeZone }: By & When,
  { action, subjectIds, detail }: Reading,
): Promise<void> {
  const subjectKind = action.slice(0, action.indexOf('.'));
  const written = JSON.stringify(detail ?? {});
  const midnight = (days: number) =>
    Prisma.sql`(${today}::date + ${days}::int)::timestamp AT TIME ZONE ${timeZone}`;
  await tx.$executeRaw`/* planned once */
    INSERT INTO audit_entry (jurisdiction_id, at, actor_kind, actor_id, action, subject_kind, subject_id, detail)
    SELECT ${jurisdictionId}::text, ${now}::timestamptz, ${actorKind}::text, ${actorId}::text, ${actions[action]}, ${subjectKind}::text,
      read.id, ${written}::jsonb
    FROM unnest(${[...subjectIds]}::text[]) AS read (id)
    WHERE NOT EXISTS (
      SELECT FROM audit_entry e WHERE e.jurisdiction_id = ${jurisdictionId} AND e.action = ${actions[action]}
        AND e.subject_id = read.id AND e.actor_id = ${actorId} AND e.detail = ${written}::jsonb
        AND e.at >= ${midnight(0)} AND e.at < ${midnight(1)})`;
}
