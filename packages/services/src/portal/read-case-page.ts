import type { CasePage } from '@huiyin/contract/portal/case-page';
import { type CaseFactsRead, readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import { readKeptUntil } from '@huiyin/db/sql/read-retention';
import { readTimeline, type TimelineRow } from '@huiyin/db/sql/read-timeline';
import type { Actor } from '@huiyin/domain/case/actor';
import { maySee } from '@huiyin/domain/case/policy';
import type { CaseKind, CaseState, IdentityMode, SolvedAnswer } from '@huiyin/domain/case/states';
import { civilDateIn } from '@huiyin/domain/clock/civil-date';
import { explainDeadline } from '../case/explain-deadline.ts';
import { ownRoundOf } from '../case/own-round.ts';
import { notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { allowedToCitizen } from './allowed-to-citizen.ts';
import { approvedReplies, citizenTimeline, linkedMeasures } from './case-page-parts.ts';

const day = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

/** Everything the citizen sees of the own case. Replies of a case it was joined into are shown as its own and can be rated so, and so is who answers that by when. */
export async function readCasePage(services: Services, actor: Actor, caseId: string): Promise<CasePage> {
  return inTransaction(services, async (scene) => {
    const facts = await readCaseFacts(scene.tx, at(scene, caseId));
    if (!facts || !maySee(actor, facts)) throw notFound();
    const { row, steps, state, ...own } = await standingOf(scene, facts);
    const earlier = facts.joinedInto && (await readCaseFacts(scene.tx, at(scene, facts.joinedInto.id)));
    const { unit, deadline } = earlier ? await standingOf(scene, earlier) : own;
    return {
      ...row.page,
      ...(await messages(scene, caseId, facts.state)),
      ...(await publication(scene, { caseId, publicId: row.publicId })),
      state,
      mayPublish: facts.mayPublish,
      publication: facts.publication,
      measures: await linkedMeasures(scene, caseId),
      unit,
      deadline,
      timeline: citizenTimeline(steps),
      replies: [
        ...(await approvedReplies(scene, caseId)),
        ...(row.joinedIntoId ? await approvedReplies(scene, row.joinedIntoId) : []).map((reply) => ({
          ...reply,
          round: ownRoundOf(facts, reply.round),
        })),
      ],
      ratings: await ratings(scene, caseId),
      keptUntil: await readKeptUntil(scene.tx, { jurisdictionId: scene.jurisdictionId, caseId }),
      may: allowedToCitizen(facts, actor),
    };
  });
}

const at = ({ jurisdictionId }: Scene, caseId: string) => ({ jurisdictionId, caseId });

/** How a case stands: what happened, who answers it, and by when. */
async function standingOf(scene: Scene, facts: CaseFactsRead) {
  const row = await caseRow(scene, facts.id);
  const timeline = await readTimeline(scene.tx, at(scene, facts.id));
  const told = toldOf(facts, timeline, await unitName(scene, facts.unitId));
  const { answerDueOn, clockProfile, pausedOn } = facts;
  const clock = { ...row.dates, answerDueOn, clockProfile, pausedOn, today: scene.today };
  return { row, ...told, deadline: explainDeadline({ ...clock, ...told }) };
}

/**
 * What is told of how the case stands. Of one that was handed to the discipline office only that it was handed on (已移送): neither why, nor
 * who had it, nor what becomes of it there.
 */
function toldOf(facts: CaseFactsRead, steps: readonly TimelineRow[], unit: string | null) {
  if (!facts.handedToDiscipline) return { steps, state: facts.state, unit };
  const shown = steps.flatMap((step) => {
    if (step.type === 'received') return [step];
    return step.type === 'handedToDiscipline' ? [{ ...step, payload: {} }] : [];
  });
  return { steps: shown, state: 'transferred' as const, unit: null };
}

async function caseRow({ tx, jurisdictionId }: Scene, caseId: string) {
  const row = await tx.caseFile.findUniqueOrThrow({
    where: { jurisdictionId_id: { jurisdictionId, id: caseId } },
    select: {
      caseNumber: true,
      publicId: true,
      text: true,
      kind: true,
      townId: true,
      village: true,
      identityMode: true,
      contactName: true,
      contactTelephone: true,
      contactMail: true,
      receivedOn: true,
      acceptDueOn: true,
      acceptedOn: true,
      firstAnswerDueOn: true,
      joinedIntoId: true,
    },
  });
  const town = row.townId
    ? await tx.town.findUnique({
        where: { jurisdictionId_id: { jurisdictionId, id: row.townId } },
        select: { name: true },
      })
    : null;
  const receivedOn = day(row.receivedOn) ?? '';
  return {
    publicId: row.publicId,
    joinedIntoId: row.joinedIntoId,
    dates: {
      receivedOn,
      acceptDueOn: day(row.acceptDueOn) ?? '',
      acceptedOn: day(row.acceptedOn),
      firstAnswerDueOn: day(row.firstAnswerDueOn),
    },
    page: {
      caseNumber: row.caseNumber,
      text: row.text,
      kind: row.kind as CaseKind | null,
      town: town?.name ?? null,
      village: row.village,
      identityMode: row.identityMode as IdentityMode,
      name: row.contactName,
      telephone: row.contactTelephone,
      mail: row.contactMail,
      receivedOn,
    },
  };
}

async function unitName({ tx, jurisdictionId }: Scene, unitId: string | null): Promise<string | null> {
  if (unitId === null) return null;
  const unit = await tx.unit.findUnique({
    where: { jurisdictionId_id: { jurisdictionId, id: unitId } },
    select: { name: true },
  });
  return unit?.name ?? null;
}

async function messages({ tx, jurisdictionId, timeZone }: Scene, caseId: string, state: CaseState) {
  const rows = await tx.caseMessage.findMany({
    where: { jurisdictionId, caseId, kind: { in: ['fact', 'question', 'answer'] } },
    orderBy: { number: 'asc' },
    select: { kind: true, text: true, at: true },
  });
  const files = await tx.attachment.findMany({
    where: { jurisdictionId, caseId, replyId: null },
    orderBy: { stagedAt: 'asc' },
    select: { id: true, fileName: true, mediaType: true, bytes: true },
  });
  const asked = rows.findLast(({ kind }) => kind === 'question');
  return {
    facts: rows
      .filter(({ kind }) => kind !== 'question')
      .map(({ text, at }) => ({ text, on: civilDateIn(timeZone, at) })),
    question: state === 'infoRequested' ? (asked?.text ?? null) : null,
    attachments: files.map(({ id, ...file }) => ({ attachmentId: id, ...file, ready: true })),
  };
}

async function publication({ tx, jurisdictionId }: Scene, of: { caseId: string; publicId: string }) {
  const rows = await tx.publicAnswer.findMany({
    where: { jurisdictionId, caseId: of.caseId },
    orderBy: { round: 'desc' },
    select: { state: true, question: true, answer: true },
  });
  const latest = rows[0];
  const shown = latest?.state === 'proposed' || latest?.state === 'agreed';
  return {
    proposal: latest && shown ? { question: latest.question, answer: latest.answer } : null,
    publicAnswerId: rows.some(({ state }) => state === 'published') ? of.publicId : null,
  };
}

async function ratings({ tx, jurisdictionId }: Scene, caseId: string): Promise<CasePage['ratings']> {
  const rows = await tx.rating.findMany({
    where: { jurisdictionId, caseId },
    orderBy: { round: 'asc' },
    select: { round: true, solved: true, satisfied: true, words: true, onDay: true },
  });
  return rows.map(({ onDay, solved, ...rest }) => ({
    ...rest,
    solved: solved as SolvedAnswer,
    on: day(onDay) ?? '',
  }));
}
