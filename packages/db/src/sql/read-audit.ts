import { Prisma } from '../generated/client.ts';

export type AuditRow = {
  auditId: number;
  at: Date;
  actorKind: string;
  actorId: string | null;
  actorName: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  detail: Record<string, unknown>;
  /** Its place in the chain; null until the job has been there. */
  number: number | null;
};

/** The audit trail, newest first, below `before` where it is given; narrowed to an action, an actor or a subject. */
export async function readAudit(
  tx: Prisma.TransactionClient,
  of: {
    jurisdictionId: string;
    before: number | null;
    action: string;
    who: string;
    subject: string;
    limit: number;
  },
): Promise<AuditRow[]> {
  const narrowed = (column: Prisma.Sql, value: string) =>
    value === '' ? Prisma.sql`TRUE` : Prisma.sql`${column} = ${value}`;
  return tx.$queryRaw<AuditRow[]>`
    SELECT e.id::float8 AS "auditId", e.at, e.actor_kind AS "actorKind", e.actor_id AS "actorId", s.name AS "actorName",
      e.action, e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.detail, l.number::float8 AS number
    FROM audit_entry e
    LEFT JOIN staff_member s ON s.jurisdiction_id = e.jurisdiction_id AND s.id::text = e.actor_id
    LEFT JOIN audit_link l ON l.jurisdiction_id = e.jurisdiction_id AND l.audit_id = e.id
    WHERE e.jurisdiction_id = ${of.jurisdictionId}
      AND ${of.before === null ? Prisma.sql`TRUE` : Prisma.sql`e.id < ${of.before}`}
      AND ${narrowed(Prisma.sql`e.action`, of.action)} AND ${narrowed(Prisma.sql`s.name`, of.who)}
      AND ${narrowed(Prisma.sql`e.subject_id`, of.subject)}
    ORDER BY e.id DESC LIMIT ${of.limit}`;
}
