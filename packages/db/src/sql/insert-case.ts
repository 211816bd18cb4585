import type { CaseChannel } from '@huiyin/domain/case/states';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { NEEDED_SOON } from './due-on.ts';
import { PINNED } from './pinned.ts';
import { asVector } from './text-search.ts';

export type NewCase = {
  jurisdictionId: string;
  caseNumber: string;
  lookupHash: Uint8Array<ArrayBuffer>;
  logKey: Uint8Array<ArrayBuffer>;
  sealPublicKey: Uint8Array<ArrayBuffer>;
  channel: CaseChannel;
  kind: string | null;
  text: string;
  townId: string | null;
  village: string;
  topicSlug: string | null;
  identityMode: string;
  contactName: string;
  contactTelephone: string;
  contactMail: string;
  contactForUnit: boolean;
  /** What the custodians' keys open (of a confidential case), and what the notices' key opens. */
  sealed: SealedContact | null;
  mayPublish: boolean;
  registeredBy: string | null;
  receivedAt: Date;
  receivedOn: string;
  acceptDueOn: string;
  measureId: string | null;
  attachmentIds: readonly string[];
  terms: readonly string[];
  /** By which the text may tell of danger to life: pinned on top of the queue if there are any. */
  dangerWords?: readonly string[];
  actorKind: string;
  actorId: string | null;
  proofHash: Uint8Array<ArrayBuffer> | null;
  /** The leaf that says the case was received, and by when it is to be in the transparency log; null where nothing is logged. */
  logged: { leaf: Uint8Array<ArrayBuffer>; dueAt: Date } | null;
  needBy?: { on: string; reason: string } | null;
  same?: { caseId: string | null; measureId: string | null } | null;
  /** Whom the case is about: they are excluded from the first moment. */
  accused?: NewAccused | null;
};

export type NewAccused = {
  readonly words: string;
  readonly unitIds: readonly string[];
  readonly staffIds: readonly string[];
  /** Somebody has yet to say who the words mean. */
  readonly toBeNamed: boolean;
};

export type SealedContact = {
  algorithm: string;
  madeBy: 'browser' | 'server';
  keyIds: readonly string[];
  /** Null for an anonymous case, whose writer left nothing but a place for notices. */
  identity: Uint8Array<ArrayBuffer> | null;
  notice: Uint8Array<ArrayBuffer> | null;
};

export type SubmittedCase = {
  id: string;
  caseNumber: string;
  receivedAt: Date;
  channel: CaseChannel;
  repeated: boolean;
};

/**
 * Writes a case with everything that belongs to its first moment, in one statement. Null, and nothing written, if the receipt
 * is known already, the proof was used before, or an attachment is gone.
 */
export async function insertCase(
  client: PrismaClient | Prisma.TransactionClient,
  c: NewCase,
): Promise<SubmittedCase | null> {
  const attachmentIds = [...c.attachmentIds];
  const dangerWords = [...(c.dangerWords ?? [])];
  const [accusedUnits, accusedStaff] = [[...(c.accused?.unitIds ?? [])], [...(c.accused?.staffIds ?? [])]];
  const leaf = c.logged?.leaf ?? null;
  const rows = await client.$queryRaw<SubmittedCase[]>`
    WITH files AS (
      SELECT id FROM attachment WHERE jurisdiction_id = ${c.jurisdictionId} AND case_id IS NULL AND record_id IS NULL
        AND verification_id IS NULL
        AND id = ANY (${attachmentIds}::uuid[]) FOR UPDATE
    ), whole AS (
      SELECT WHERE (SELECT count(*) FROM files) = cardinality(${attachmentIds}::uuid[])
    ), proof AS (
      INSERT INTO spent_proof (jurisdiction_id, proof_hash)
      SELECT ${c.jurisdictionId}, ${c.proofHash}::bytea FROM whole WHERE ${c.proofHash}::bytea IS NOT NULL
      ON CONFLICT DO NOTHING RETURNING 1
    ), fresh AS (
      INSERT INTO case_file (jurisdiction_id, case_number, lookup_hash, log_key, seal_public_key, state, channel, kind, text,
        town_id, village, topic_slug, identity_mode, contact_name, contact_telephone, contact_mail, contact_for_unit, may_publish, registered_by,
        received_at, received_on, accept_due_on, search, need_by, need_by_reason, danger_words, raised, same_case_id, same_measure_id,
        accused_words, accused_to_be_named, excludes)
      SELECT ${c.jurisdictionId}, ${c.caseNumber}, ${c.lookupHash}, ${c.logKey}, ${c.sealPublicKey}, 'received', ${c.channel},
        ${c.kind}, ${c.text}, ${c.townId}::uuid, ${c.village}, ${c.topicSlug}, ${c.identityMode}, ${c.contactName},
        ${c.contactTelephone}, ${c.contactMail}, ${c.contactForUnit}, ${c.mayPublish}, ${c.registeredBy}::uuid, ${c.receivedAt},
        ${c.receivedOn}::date, ${c.acceptDueOn}::date, ${asVector(c.terms)},
        ${c.needBy?.on ?? null}::date, ${c.needBy?.reason ?? ''},
        ${dangerWords}::text[], CASE WHEN cardinality(${dangerWords}::text[]) > 0 THEN ${PINNED}::integer
          ELSE (coalesce(${c.needBy?.on ?? null}::date <= ${c.receivedOn}::date + ${NEEDED_SOON}::integer, FALSE))::integer END,
        ${c.same?.caseId ?? null}::uuid, ${c.same?.measureId ?? null}::uuid,
        ${c.accused?.words ?? ''}, ${c.accused?.toBeNamed ?? false}::boolean,
        cardinality(${accusedUnits}::uuid[]) + cardinality(${accusedStaff}::uuid[]) > 0
      FROM whole WHERE ${c.proofHash}::bytea IS NULL OR EXISTS (SELECT FROM proof)
      ON CONFLICT (jurisdiction_id, lookup_hash) DO NOTHING
      RETURNING id, case_number, received_at, channel
    ), event AS (
      INSERT INTO case_event (jurisdiction_id, case_id, number, type, payload, actor_kind, actor_id, at, on_day, log_number)
      SELECT ${c.jurisdictionId}, id, 1, 'received', jsonb_build_object('channel', channel), ${c.actorKind}, ${c.actorId},
        received_at, ${c.receivedOn}::date, ${leaf && 1}::integer FROM fresh
    ), logged AS (
      INSERT INTO log_pending (jurisdiction_id, leaf, clear, due_at)
      SELECT ${c.jurisdictionId}, ${leaf}::bytea, false, ${c.logged?.dueAt ?? null} FROM fresh WHERE ${leaf !== null}
    ), excluded AS (
      INSERT INTO case_exclusion (jurisdiction_id, case_id, ground, unit_id, staff_id, set_by, set_on)
      SELECT ${c.jurisdictionId}, fresh.id, 'accused', who.unit_id, who.staff_id, ${c.actorId}, ${c.receivedOn}::date
      FROM fresh, (SELECT unnest(${accusedUnits}::uuid[]) AS unit_id, NULL::uuid AS staff_id
        UNION ALL SELECT NULL, unnest(${accusedStaff}::uuid[])) AS who
    ), identity AS (
      INSERT INTO identity_envelope (jurisdiction_id, case_id, algorithm, made_by, key_ids, sealed)
      SELECT ${c.jurisdictionId}, id, ${c.sealed?.algorithm ?? ''}, ${c.sealed?.madeBy ?? ''},
        ${[...(c.sealed?.keyIds ?? [])]}::uuid[], ${c.sealed?.identity ?? null}::bytea
      FROM fresh WHERE ${(c.sealed?.identity ?? null) !== null}
    ), notice AS (
      INSERT INTO notice_envelope (jurisdiction_id, case_id, algorithm, sealed)
      SELECT ${c.jurisdictionId}, id, ${c.sealed?.algorithm ?? ''}, ${c.sealed?.notice ?? null}::bytea
      FROM fresh WHERE ${(c.sealed?.notice ?? null) !== null}
    ), audit AS (
      INSERT INTO audit_entry (jurisdiction_id, at, actor_kind, actor_id, action, subject_kind, subject_id)
      SELECT ${c.jurisdictionId}, received_at, ${c.actorKind}, ${c.actorId}, 'case.submit', 'case', id::text FROM fresh
    ), posted AS (
      INSERT INTO outbox (jurisdiction_id, topic, payload)
      SELECT ${c.jurisdictionId}, 'case.received', jsonb_build_object('caseId', id, 'number', 1) FROM fresh
    ), linked AS (
      INSERT INTO case_link (jurisdiction_id, case_id, measure_id, actor_kind, actor_id, at)
      SELECT ${c.jurisdictionId}, fresh.id, measure.id, ${c.actorKind}, ${c.actorId}, received_at
      FROM fresh, measure WHERE measure.jurisdiction_id = ${c.jurisdictionId} AND measure.id = ${c.measureId}::uuid
    ), claimed AS (
      UPDATE attachment SET case_id = fresh.id FROM fresh, files
      WHERE attachment.jurisdiction_id = ${c.jurisdictionId} AND attachment.id = files.id
    ), stale AS (
      INSERT INTO trend_stale_day (jurisdiction_id, on_day)
      SELECT ${c.jurisdictionId}, ${c.receivedOn}::date FROM fresh ON CONFLICT DO NOTHING
    )
    SELECT id, case_number AS "caseNumber", received_at AS "receivedAt", channel, false AS repeated FROM fresh`;
  return rows[0] ?? null;
}

/** Whether a case was not written because its number is another's; then nothing was written, the proof included. */
export function isNumberTaken(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    JSON.stringify(error.meta).includes('case_number')
  );
}
