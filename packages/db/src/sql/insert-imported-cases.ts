import type { ImportChannel } from '@huiyin/domain/import/columns';
import type { Prisma } from '../generated/client.ts';
import { PINNED } from './pinned.ts';

/** Whom a case is about: empty for nobody. */
export type ImportedAccused = {
  readonly accusedWords: string;
  readonly accusedUnits: readonly string[];
  readonly accusedStaff: readonly string[];
};

/** One row of a file as a new case; bytes as hex, since they travel in one JSON. */
export type ImportedCase = ImportedAccused & {
  line: number;
  sourceId: string;
  caseId: string;
  caseNumber: string;
  lookupHash: string;
  logKey: string;
  sealPublicKey: string;
  kind: string | null;
  text: string;
  townId: string | null;
  village: string;
  identityMode: string;
  contactName: string;
  contactTelephone: string;
  /** Without a zone: the time of day at the jurisdiction. */
  receivedAt: string;
  acceptDueOn: string;
  terms: string;
  dangerWords: readonly string[];
  note: string;
  /** What is kept of its row where that is not what stood in it. */
  cells: readonly string[] | null;
  /** The day on which its source settled it; null for one that is still to be dealt with. */
  settledOn: string | null;
  leaf: string | null;
  closingLeaf: string | null;
  sealed: {
    algorithm: string;
    madeBy: string;
    keyIds: readonly string[];
    identity: string;
    notice: string | null;
  } | null;
};

export type ImportedBatch = {
  readonly jurisdictionId: string;
  readonly timeZone: string;
  readonly importId: string;
  readonly source: string;
  readonly channel: ImportChannel;
  readonly clockProfile: string;
  readonly actor: { readonly kind: string; readonly id: string };
  readonly now: Date;
  readonly today: string;
  readonly logDueAt: Date | null;
  /** Places of the cells with a name or telephone, counted from 1. */
  readonly contactCells: readonly number[];
  readonly cases: readonly ImportedCase[];
};

/**
 * Writes a batch of rows as cases with everything that belongs to their first moment, in one statement. A source id that is known
 * makes nothing, so that the same file run again changes nothing. Answers with the lines that made a case.
 */
export async function insertImportedCases(tx: Prisma.TransactionClient, b: ImportedBatch): Promise<number[]> {
  const rows = await tx.$queryRaw<{ line: number }[]>`
    WITH told AS MATERIALIZED (
      SELECT t.*, (t."receivedAt"::timestamp AT TIME ZONE ${b.timeZone}) AS at, t."receivedAt"::date AS received_on
      FROM jsonb_to_recordset(${JSON.stringify(b.cases)}::jsonb) AS t(line integer, "sourceId" text, "caseId" uuid,
        "caseNumber" text, "lookupHash" text, "logKey" text, "sealPublicKey" text, kind text, text text, "townId" uuid,
        village text, "identityMode" text, "contactName" text, "contactTelephone" text, "receivedAt" text, "acceptDueOn" date,
        terms text, "dangerWords" text[], note text, "settledOn" date, leaf text, "closingLeaf" text, "accusedWords" text,
        "accusedUnits" uuid[], "accusedStaff" uuid[], sealed jsonb, cells text[])
    ), claimed AS (
      INSERT INTO case_source (jurisdiction_id, source, source_id, case_id, import_id, line)
      SELECT ${b.jurisdictionId}, ${b.source}, "sourceId", "caseId", ${b.importId}::uuid, line FROM told
      ON CONFLICT DO NOTHING RETURNING case_id
    ), fresh AS MATERIALIZED (
      SELECT told.* FROM told JOIN claimed ON claimed.case_id = told."caseId"
    ), made AS (
      INSERT INTO case_file (jurisdiction_id, id, case_number, lookup_hash, log_key, seal_public_key, state, channel, kind, text,
        town_id, village, identity_mode, contact_name, contact_telephone, may_publish, registered_by, received_at, received_on,
        accept_due_on, clock_profile, search, danger_words, raised, closed_on, accused_words, accused_to_be_named, excludes, version)
      SELECT ${b.jurisdictionId}, "caseId", "caseNumber", decode("lookupHash", 'hex'), decode("logKey", 'hex'),
        decode("sealPublicKey", 'hex'), CASE WHEN "settledOn" IS NULL THEN 'received' ELSE 'closed' END, ${b.channel}, kind, text, "townId", village, "identityMode", "contactName",
        "contactTelephone", FALSE, ${b.actor.id}::uuid, at, received_on, "acceptDueOn", ${b.clockProfile},
        array_to_tsvector(string_to_array(terms, ' ')), "dangerWords",
        CASE WHEN cardinality("dangerWords") > 0 THEN ${PINNED}::integer ELSE 0 END, "settledOn", "accusedWords", "accusedWords" <> '',
        cardinality("accusedUnits") + cardinality("accusedStaff") > 0,
        1 + ("settledOn" IS NOT NULL)::integer + (note <> '')::integer
      FROM fresh
    ), event AS (
      INSERT INTO case_event (jurisdiction_id, case_id, number, type, payload, actor_kind, actor_id, at, on_day, log_number)
      SELECT ${b.jurisdictionId}, "caseId", 1, 'received', jsonb_build_object('channel', ${b.channel}::text),
        ${b.actor.kind}, ${b.actor.id}, ${b.now}, ${b.today}::date, CASE WHEN leaf IS NOT NULL THEN 1 END FROM fresh
    ), settled AS (
      INSERT INTO case_event (jurisdiction_id, case_id, number, type, payload, actor_kind, actor_id, at, on_day, log_number)
      SELECT ${b.jurisdictionId}, "caseId", 2, 'closed', jsonb_build_object('reason', 'settledAtSource'), ${b.actor.kind},
        ${b.actor.id}, ${b.now}, ${b.today}::date, CASE WHEN "closingLeaf" IS NOT NULL THEN 2 END
      FROM fresh WHERE "settledOn" IS NOT NULL
    ), excluded AS (
      INSERT INTO case_exclusion (jurisdiction_id, case_id, ground, unit_id, staff_id, set_by, set_on)
      SELECT ${b.jurisdictionId}, fresh."caseId", 'accused', who.unit_id, who.staff_id, ${b.actor.id}, ${b.today}::date
      FROM fresh, LATERAL (SELECT unnest("accusedUnits") AS unit_id, NULL::uuid AS staff_id
        UNION ALL SELECT NULL, unnest("accusedStaff")) AS who
    ), noted AS (
      INSERT INTO case_event (jurisdiction_id, case_id, number, type, payload, actor_kind, actor_id, at, on_day)
      SELECT ${b.jurisdictionId}, "caseId", CASE WHEN "settledOn" IS NULL THEN 2 ELSE 3 END, 'noteAdded', '{}', ${b.actor.kind}, ${b.actor.id}, ${b.now}, ${b.today}::date
      FROM fresh WHERE note <> ''
    ), note AS (
      INSERT INTO case_message (jurisdiction_id, case_id, number, kind, text, actor_kind, actor_id, at)
      SELECT ${b.jurisdictionId}, "caseId", CASE WHEN "settledOn" IS NULL THEN 2 ELSE 3 END, 'note', note, ${b.actor.kind}, ${b.actor.id}, ${b.now} FROM fresh WHERE note <> ''
    ), logged AS (
      INSERT INTO log_pending (jurisdiction_id, leaf, clear, due_at)
      SELECT ${b.jurisdictionId}, decode(one.leaf, 'hex'), FALSE, ${b.logDueAt}
      FROM fresh, unnest(ARRAY[leaf, "closingLeaf"]) AS one(leaf) WHERE one.leaf IS NOT NULL
    ), identity AS (
      INSERT INTO identity_envelope (jurisdiction_id, case_id, algorithm, made_by, key_ids, sealed)
      SELECT ${b.jurisdictionId}, "caseId", sealed->>'algorithm', sealed->>'madeBy',
        ARRAY(SELECT jsonb_array_elements_text(sealed->'keyIds')::uuid), decode(sealed->>'identity', 'hex')
      FROM fresh WHERE jsonb_typeof(sealed) = 'object'
    ), notice AS (
      INSERT INTO notice_envelope (jurisdiction_id, case_id, algorithm, sealed)
      SELECT ${b.jurisdictionId}, "caseId", sealed->>'algorithm', decode(sealed->>'notice', 'hex')
      FROM fresh WHERE sealed->>'notice' IS NOT NULL
    ), audit AS (
      INSERT INTO audit_entry (jurisdiction_id, at, actor_kind, actor_id, action, subject_kind, subject_id, detail)
      SELECT ${b.jurisdictionId}, ${b.now}, ${b.actor.kind}, ${b.actor.id}, 'case.import', 'case', "caseId"::text,
        jsonb_build_object('importId', ${b.importId}::text) FROM fresh
    ), posted AS (
      INSERT INTO outbox (jurisdiction_id, topic, payload, created_at)
      SELECT ${b.jurisdictionId}, 'case.imported', jsonb_build_object('caseId', "caseId", 'number', 1), ${b.now} FROM fresh
    ), stale AS (
      INSERT INTO trend_stale_day (jurisdiction_id, on_day)
      SELECT DISTINCT ${b.jurisdictionId}, received_on FROM fresh ON CONFLICT DO NOTHING
    ), row_done AS (
      UPDATE import_row r SET outcome = CASE WHEN fresh.line IS NULL THEN 'known' ELSE 'made' END, case_id = coalesce(fresh."caseId", (SELECT s.case_id FROM case_source s
          WHERE s.jurisdiction_id = ${b.jurisdictionId} AND s.source = ${b.source} AND s.source_id = told."sourceId")),
        cells = coalesce(told.cells, ARRAY(SELECT CASE WHEN n = ANY (${[...b.contactCells]}::integer[]) THEN '' ELSE cell END
          FROM unnest(r.cells) WITH ORDINALITY AS u(cell, n) ORDER BY n))
      FROM told LEFT JOIN fresh ON fresh.line = told.line
      WHERE r.jurisdiction_id = ${b.jurisdictionId} AND r.import_id = ${b.importId}::uuid AND r.line = told.line
    )
    SELECT line FROM fresh ORDER BY line`;
  return rows.map(({ line }) => line);
}
