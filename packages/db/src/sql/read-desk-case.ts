import type { Actor, PublicationState } from '@huiyin/domain/case/actor';
import type {
  CaseChannel,
  CaseKind,
  CaseState,
  ExclusionGround,
  IdentityMode,
  SolvedAnswer,
} from '@huiyin/domain/case/states';
import type { CaseProfileKey } from '@huiyin/domain/clock/profiles';
import type { Prisma } from '../generated/client.ts';
import { PINNED } from './pinned.ts';
import { openTo, visibleTo } from './visible-to.ts';

export type NamedCase = { caseId: string; caseNumber: string; text: string };
/** One that is joined to another, with what its citizen added since. */
export type RatingRow = { round: number; solved: SolvedAnswer; satisfied: number; words: string; at: string };

export type JoinedCase = NamedCase & {
  facts: { text: string; at: string }[];
  ratings: RatingRow[];
};

export type DeskCaseRow = {
  caseId: string;
  caseNumber: string;
  version: number;
  state: CaseState;
  channel: CaseChannel;
  letter: { writtenOn: string | null; address: string } | null;
  source: { name: string; number: string } | null;
  text: string;
  kind: CaseKind | null;
  town: string | null;
  village: string;
  identityMode: IdentityMode;
  contactName: string;
  contactTelephone: string;
  contactMail: string;
  mayPublish: boolean;
  handedToDiscipline: boolean;
  unrelatedToMeasures: boolean;
  receivedAt: Date;
  receivedOn: string;
  acceptDueOn: string;
  acceptedOn: string | null;
  answerDueOn: string | null;
  firstAnswerDueOn: string | null;
  clockProfile: CaseProfileKey;
  pausedOn: string | null;
  clockChange: { change: 'extend' | 'pause'; days: number | null; reason: string; by: string } | null;
  dangerWords: string[];
  needBy: { on: string; reason: string } | null;
  registeredBy: string | null;
  unit: { unitId: string; name: string } | null;
  section: { sectionId: string; name: string } | null;
  publication: PublicationState;
  joinedInto: NamedCase | null;
  joinedHere: JoinedCase[];
  /** Whom the case is about, as the citizen put it. */
  accusedWords: string;
  /** Who must not know of it, and why. */
  exclusions: {
    ground: ExclusionGround;
    unitId: string | null;
    staffId: string | null;
    name: string;
    reason: string;
  }[];
  links: {
    measureId: string;
    number: number | null;
    title: string | null;
    why: string;
  }[];
  attachments: {
    attachmentId: string;
    fileName: string;
    mediaType: string;
    bytes: number;
    ofReply: string | null;
  }[];
  publicAnswer: { question: string; answer: string } | null;
  sameAs: { of: 'answer' | 'measure'; question: string | null; answer: string | null } | null;
};

export type DeskCaseRequest = {
  readonly actor: Actor;
  readonly jurisdictionId: string;
  readonly caseId: string;
};

/**
 * One case with what hangs on it, null if the actor may not see it. A case joined to it is part of it and comes along, unless
 * it is kept from the actor; the case it was joined into only if the actor may see that one. One statement.
 */
export async function readDeskCase(
  tx: Prisma.TransactionClient,
  { actor, jurisdictionId, caseId }: DeskCaseRequest,
): Promise<DeskCaseRow | null> {
  const rows = await tx.$queryRaw<DeskCaseRow[]>`/* planned once */
    WITH this AS (
      SELECT c.* FROM case_file c
      WHERE c.jurisdiction_id = ${jurisdictionId} AND c.id = ${caseId}::uuid AND ${visibleTo(actor)}
    )
    SELECT this.id AS "caseId", this.case_number AS "caseNumber", this.version, this.state, this.channel,
      (SELECT jsonb_build_object('writtenOn', w.written_on, 'address', w.address) FROM case_letter w
        WHERE w.jurisdiction_id = this.jurisdiction_id AND w.case_id = this.id) AS letter,
      (SELECT jsonb_build_object('name', o.source, 'number', o.source_id) FROM case_source o
        WHERE o.jurisdiction_id = this.jurisdiction_id AND o.case_id = this.id) AS source, this.text, this.kind,
      town.name AS town, this.village, this.identity_mode AS "identityMode", this.contact_name AS "contactName",
      this.contact_telephone AS "contactTelephone", this.contact_mail AS "contactMail", this.may_publish AS "mayPublish",
      this.handed_to_discipline AS "handedToDiscipline", this.unrelated_to_measures AS "unrelatedToMeasures",
      this.received_at AS "receivedAt", this.received_on::text AS "receivedOn", this.accept_due_on::text AS "acceptDueOn",
      this.accepted_on::text AS "acceptedOn", this.answer_due_on::text AS "answerDueOn",
      this.first_answer_due_on::text AS "firstAnswerDueOn", this.clock_profile AS "clockProfile",
      this.paused_on::text AS "pausedOn",
      CASE WHEN this.raised = ${PINNED} THEN this.danger_words ELSE '{}' END AS "dangerWords",
      CASE WHEN this.need_by IS NOT NULL
        THEN jsonb_build_object('on', this.need_by, 'reason', this.need_by_reason) END AS "needBy",
      (SELECT jsonb_build_object('change', k.change, 'days', k.days, 'reason', k.reason, 'by', coalesce(s.name, ''))
        FROM clock_change k LEFT JOIN staff_member s ON s.jurisdiction_id = k.jurisdiction_id AND s.id::text = k.asked_by
        WHERE k.jurisdiction_id = this.jurisdiction_id AND k.case_id = this.id AND k.decided_on IS NULL) AS "clockChange", registrar.name AS "registeredBy",
      CASE WHEN unit.id IS NOT NULL THEN jsonb_build_object('unitId', unit.id, 'name', unit.name) END AS unit,
      CASE WHEN section.id IS NOT NULL THEN jsonb_build_object('sectionId', section.id, 'name', section.name) END AS section,
      this.publication,
      (SELECT jsonb_build_object('caseId', c.id, 'caseNumber', c.case_number, 'text', c.text) FROM case_file c
        WHERE c.jurisdiction_id = this.jurisdiction_id AND c.id = this.joined_into_id AND ${visibleTo(actor)}) AS "joinedInto",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('caseId', c.id, 'caseNumber', c.case_number, 'text', c.text,
          'facts', (SELECT coalesce(jsonb_agg(jsonb_build_object('text', m.text, 'at', m.at) ORDER BY m.number), '[]')
            FROM case_message m WHERE m.jurisdiction_id = c.jurisdiction_id AND m.case_id = c.id
              AND m.kind IN ('fact', 'answer')),
          'ratings', (SELECT coalesce(jsonb_agg(jsonb_build_object('round', g.of_round, 'solved', g.solved,
              'satisfied', g.satisfied, 'words', g.words, 'at', g.at) ORDER BY g.of_round), '[]') FROM rating g
            WHERE g.jurisdiction_id = c.jurisdiction_id AND g.case_id = c.id AND g.of_case_id = this.id))
          ORDER BY c.received_at, c.id), '[]') FROM case_file c
        WHERE c.jurisdiction_id = this.jurisdiction_id AND c.joined_into_id = this.id AND c.state = 'joined'
          AND ${openTo(actor)}) AS "joinedHere",
      this.accused_words AS "accusedWords",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('ground', x.ground, 'unitId', x.unit_id, 'staffId', x.staff_id,
          'name', coalesce(u.name, s.name), 'reason', x.reason) ORDER BY x.ground, u.position, u.name, s.name), '[]')
        FROM case_exclusion x
        LEFT JOIN unit u ON u.jurisdiction_id = x.jurisdiction_id AND u.id = x.unit_id
        LEFT JOIN staff_member s ON s.jurisdiction_id = x.jurisdiction_id AND s.id = x.staff_id
        WHERE this.excludes AND x.jurisdiction_id = this.jurisdiction_id AND x.case_id = this.id) AS exclusions,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('measureId', l.measure_id, 'number', v.number, 'title', v.title,
          'why', l.why) ORDER BY v.position), '[]') FROM case_link l
        JOIN measure m ON m.jurisdiction_id = l.jurisdiction_id AND m.id = l.measure_id
        JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id
          AND v.measure_id = m.id
        WHERE l.jurisdiction_id = this.jurisdiction_id AND l.case_id = this.id) AS links,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('attachmentId', a.id, 'fileName', a.file_name, 'mediaType', a.media_type,
          'bytes', a.bytes, 'ofReply', a.reply_id) ORDER BY a.staged_at, a.id), '[]') FROM attachment a
        WHERE a.jurisdiction_id = this.jurisdiction_id AND a.case_id = this.id) AS attachments,
      (SELECT jsonb_build_object('question', p.question, 'answer', p.answer) FROM public_answer p
        WHERE p.jurisdiction_id = this.jurisdiction_id AND p.case_id = this.id AND p.round = this.round) AS "publicAnswer",
      CASE WHEN this.same_case_id IS NOT NULL OR this.same_measure_id IS NOT NULL THEN
        (SELECT jsonb_build_object('of', CASE WHEN this.same_measure_id IS NULL THEN 'answer' ELSE 'measure' END,
            'question', said.question, 'answer', said.answer)
          FROM (SELECT 1) one LEFT JOIN LATERAL (
            SELECT p.question, p.answer FROM case_file c
            JOIN public_answer p ON p.jurisdiction_id = c.jurisdiction_id AND p.case_id = c.id AND p.state = 'published'
            WHERE c.jurisdiction_id = this.jurisdiction_id AND c.id = this.same_case_id AND c.publication = 'published'
              AND NOT c.handed_to_discipline
            ORDER BY p.round DESC LIMIT 1) said ON TRUE)
        END AS "sameAs"
    FROM this
    LEFT JOIN town ON town.jurisdiction_id = this.jurisdiction_id AND town.id = this.town_id
    LEFT JOIN unit ON unit.jurisdiction_id = this.jurisdiction_id AND unit.id = this.unit_id
    LEFT JOIN section ON section.jurisdiction_id = this.jurisdiction_id AND section.id = this.section_id
    LEFT JOIN staff_member registrar ON registrar.jurisdiction_id = this.jurisdiction_id
      AND registrar.id = this.registered_by`;
  return rows[0] ?? null;
}
