import type { CaseFacts, DraftFacts } from '@huiyin/domain/case/actor';
import { Prisma } from '../generated/client.ts';
import { personAndDeputies } from './on-leave.ts';

type CaseFactsRow = Omit<CaseFacts, 'draft' | 'identity' | 'excluded'> & {
  excludedUnitIds: string[];
  excludedStaffIds: string[];
  accusedToBeNamed: boolean;
  identityMode: CaseFacts['identity']['mode'];
  contactForUnit: boolean;
  identityAskedBy: string | null;
  draftedBy: string | null;
  writtenBy: string[];
  signedBy: string[];
  draftUnitId: string | null;
  draftFinal: boolean | null;
  round: number;
  receivedOn: string;
  acceptedOn: string | null;
};

/** What a decision needs, and what the rows it writes are dated and numbered by. */
export type CaseFactsRead = CaseFacts & { round: number; receivedOn: string; acceptedOn: string | null };

const handlers = personAndDeputies(Prisma.sql`c.jurisdiction_id`, Prisma.sql`c.handler_id`);

/** The facts a decision about one case rests on; null if there is no such case, or its content was destroyed. One statement. */
export async function readCaseFacts(
  tx: Prisma.TransactionClient,
  { jurisdictionId, caseId }: { jurisdictionId: string; caseId: string },
): Promise<CaseFactsRead | null> {
  const [facts] = await readFactsOfCases(tx, { jurisdictionId, caseIds: [caseId] });
  return facts ?? null;
}

/** The facts of each of these cases, in no order; of those that are not there, none. One statement. */
export async function readFactsOfCases(
  tx: Prisma.TransactionClient,
  at: { jurisdictionId: string; caseIds: readonly string[] },
): Promise<CaseFactsRead[]> {
  const rows = await tx.$queryRaw<CaseFactsRow[]>`/* planned once */
    SELECT c.id, c.state, c.version, c.resume_state AS "resumeState",
      (SELECT jsonb_build_object('id', j.id, 'state', j.state, 'round', j.round) FROM case_file j
        WHERE j.jurisdiction_id = c.jurisdiction_id AND j.id = c.joined_into_id AND c.state = 'joined') AS "joinedInto", c.unit_id AS "unitId",
      c.section_id AS "sectionId", c.dispatched_on::text AS "dispatchedOn",
      (SELECT coalesce(array_agg(p.unit_id::text), '{}') FROM case_participant p
        WHERE p.jurisdiction_id = c.jurisdiction_id AND p.case_id = c.id) AS "participantUnitIds",
      EXISTS (SELECT FROM call_back b WHERE b.jurisdiction_id = c.jurisdiction_id AND b.case_id = c.id
        AND b.outcome IS NULL) AS "callBackOpen",
      (SELECT count(*)::int FROM promise o WHERE o.jurisdiction_id = c.jurisdiction_id AND o.case_id = c.id
        AND o.kept_on IS NULL) AS "openPromises", c.handed_to_discipline AS "handedToDiscipline",
      c.unrelated_to_measures AS "unrelatedToMeasures", c.objection_ruled AS "objectionRuled",
      c.danger_words AS "dangerWords", c.refusal_contested AS "refusalContested", c.round::int AS "reworkCount", c.round::int AS round,
      c.extension_count::int AS "extensionCount", c.publication, c.may_publish AS "mayPublish",
      c.answer_due_on::text AS "answerDueOn", c.received_on::text AS "receivedOn",
      c.accepted_on::text AS "acceptedOn", c.first_answer_due_on::text AS "firstAnswerDueOn",
      c.clock_profile AS "clockProfile", c.paused_on::text AS "pausedOn",
      (SELECT jsonb_build_object('change', k.change, 'days', k.days, 'reason', k.reason, 'askedBy', k.asked_by)
        FROM clock_change k WHERE k.jurisdiction_id = c.jurisdiction_id AND k.case_id = c.id
          AND k.decided_on IS NULL) AS "clockChange",
      c.supervised_until::text AS "supervisedUntil",
      EXISTS (SELECT FROM case_instruction i WHERE i.jurisdiction_id = c.jurisdiction_id AND i.case_id = c.id
        AND i.recorded_on IS NULL) AS "awaitsInstruction",
      CASE WHEN c.handler_id IS NULL THEN '{}' ELSE ARRAY${handlers} END AS handlers,
      (c.unit_id IS NOT NULL AND (SELECT count(DISTINCT s.role) < 2 FROM staff_member s
        WHERE s.jurisdiction_id = c.jurisdiction_id AND s.unit_id = c.unit_id AND s.active
          AND s.role IN ('unitHandler', 'unitHead'))) AS "byPaper",
      ARRAY(SELECT x.unit_id::text FROM case_exclusion x WHERE c.excludes AND x.jurisdiction_id = c.jurisdiction_id
        AND x.case_id = c.id AND x.unit_id IS NOT NULL) AS "excludedUnitIds",
      ARRAY(SELECT x.staff_id::text FROM case_exclusion x WHERE c.excludes AND x.jurisdiction_id = c.jurisdiction_id
        AND x.case_id = c.id AND x.staff_id IS NOT NULL) AS "excludedStaffIds",
      c.accused_to_be_named AS "accusedToBeNamed", c.identity_mode AS "identityMode", c.contact_for_unit AS "contactForUnit",
      (SELECT o.asked_by::text FROM identity_opening o WHERE o.jurisdiction_id = c.jurisdiction_id AND o.case_id = c.id
        AND o.decided_at IS NULL) AS "identityAskedBy",
      (SELECT count(*)::int FROM case_link l
        WHERE l.jurisdiction_id = c.jurisdiction_id AND l.case_id = c.id) AS "linkCount",
      (SELECT coalesce(max(g.round), -1)::int FROM rating g
        WHERE g.jurisdiction_id = c.jurisdiction_id AND g.case_id = c.id) AS "ratedRound",
      (SELECT coalesce(array_agg(DISTINCT person::text), '{}') FROM reply f,
        unnest(f.written_by || f.reviewed_by) AS person
        WHERE f.jurisdiction_id = c.jurisdiction_id AND f.case_id = c.id AND f.round < c.round
          AND person IS NOT NULL) AS "formerHandlers",
      ARRAY(SELECT DISTINCT person::text FROM reply f, unnest(f.written_by) AS person
        WHERE f.jurisdiction_id = c.jurisdiction_id AND f.case_id = c.id AND f.round = c.round) AS "writtenBy",
      ARRAY(SELECT DISTINCT f.signed_by::text FROM reply f WHERE f.jurisdiction_id = c.jurisdiction_id AND f.case_id = c.id
        AND f.round = c.round AND f.signed_by IS NOT NULL) AS "signedBy",
      d.drafted_by AS "draftedBy", d.unit_id AS "draftUnitId", d.final AS "draftFinal"
    FROM case_file c
    LEFT JOIN reply d ON d.jurisdiction_id = c.jurisdiction_id AND d.case_id = c.id
      AND d.state IN ('drafted', 'signed')
    WHERE c.jurisdiction_id = ${at.jurisdictionId} AND c.id = ANY (${[...at.caseIds]}::uuid[]) AND c.erased_on IS NULL`;
  return rows.map(factsOf);
}

function factsOf(row: CaseFactsRow): CaseFactsRead {
  const { draftedBy, writtenBy, signedBy, draftUnitId, draftFinal, ...others } = row;
  const { identityMode: mode, contactForUnit: forUnit, identityAskedBy: askedBy, ...rest } = others;
  const {
    excludedUnitIds: unitIds,
    excludedStaffIds: staffIds,
    accusedToBeNamed: toBeNamed,
    ...facts
  } = rest;
  return {
    ...facts,
    draft: draftOf({ draftedBy, writtenBy, signedBy, draftUnitId, draftFinal }),
    identity: { mode, forUnit, askedBy },
    excluded: { unitIds, staffIds, toBeNamed },
  };
}

function draftOf(
  row: Pick<CaseFactsRow, 'draftedBy' | 'writtenBy' | 'signedBy' | 'draftUnitId' | 'draftFinal'>,
): DraftFacts | null {
  if (row.draftedBy === null || row.draftUnitId === null) return null;
  return {
    draftedBy: row.draftedBy,
    writtenBy: row.writtenBy,
    signedBy: row.signedBy,
    unitId: row.draftUnitId,
    final: row.draftFinal === true,
  };
}
