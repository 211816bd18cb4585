import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { readCaseFacts } from '@huiyin/db/sql/read-case-facts';
import { type CaseHistoryRow, readCaseHistory } from '@huiyin/db/sql/read-case-history';
import type { CaseOversightRow } from '@huiyin/db/sql/read-case-oversight';
import { type DeskCaseRow, readDeskCase as readRow } from '@huiyin/db/sql/read-desk-case';
import { type Actor, type CaseFacts, isStaff } from '@huiyin/domain/case/actor';
import { type HoldingStep, holdings } from '@huiyin/domain/case/holdings';
import { mayAct } from '@huiyin/domain/case/policy';
import { pointsAsked } from '@huiyin/text/points-asked';
import { noteOpened } from '../audit/note-readings.ts';
import { explainDeadline } from '../case/explain-deadline.ts';
import { notFound } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { whileReading } from '../scene.ts';
import type { Services } from '../services.ts';
import { deskTimeline } from './desk-timeline.ts';
import { possibleActions } from './possible-actions.ts';

/**
 * Everything the desk shows of one case, cut to what the actor may see. That they read it, and what is joined to it, is an entry of the
 * audit trail once a day; each reading of contact data that is there is one more. Fails with `notFound`, also for a case the actor may not see.
 */
export async function readDeskCase(services: Services, actor: Actor, caseId: string): Promise<DeskCase> {
  return whileReading(services, async (scene) => {
    const { tx, jurisdictionId } = scene;
    const request = { actor, jurisdictionId, caseId };
    const facts = await readCaseFacts(tx, request);
    if (!facts || !isStaff(actor) || !mayAct(actor, 'readCase', facts)) throw notFound();
    const row = await readRow(tx, request);
    if (!row) throw notFound();
    const mayReadLetter = mayAct(actor, 'readLetter', facts);
    const contact = mayAct(actor, 'readContact', facts) ? contactOf(row, mayReadLetter) : null;
    const together = [row.joinedInto, ...row.joinedHere].flatMap((one) => (one ? [one.caseId] : []));
    // Side by side: the disk is waited for while the rest is read.
    const [history] = await Promise.all([
      readCaseHistory(tx, request),
      noteOpened(services, { scene, actor, caseIds: [caseId, ...together] }),
      contact &&
        Object.values(contact).some((part) => part !== '') &&
        noteAudit(scene, actor, { action: 'case.readContact', subjectKind: 'case', subjectId: caseId }),
    ]);
    if (!history) throw notFound();
    const named = row.contactName !== '' || row.contactTelephone !== '';
    return {
      ...caseView(row),
      // A scan shows the hand and signature of whoever wrote.
      attachments: caseView(row).attachments.filter(
        ({ ofReply }) => row.channel !== 'letter' || ofReply !== null || mayReadLetter,
      ),
      contact,
      deadline: explainDeadline({ ...row, today: scene.today, steps: history.events }),
      ...historyView(history, mayAct(actor, 'readInternal', facts)),
      ...dutiesView(history, scene.today),
      ...oversightView(history, {
        today: scene.today,
        internal: mayAct(actor, 'readInternal', facts),
        instructions: mayAct(actor, 'readInstructions', facts),
      }),
      points: pointsAsked(row.text).map(({ text }) => text),
      holdings: holdings(history.events.map(holdingStep), scene.today),
      timeline: deskTimeline(history.events, actor),
      // By the number a unit could look up the caller at the source.
      source: readerOfUnit(actor) ? null : row.source,
      accused: readerOfUnit(actor) ? null : accusedOf(row, facts),
      may: possibleActions(actor, facts, { today: scene.today, named }),
    };
  });
}

function contactOf(row: DeskCaseRow, mayReadLetter: boolean): DeskCase['contact'] {
  const address = mayReadLetter ? (row.letter?.address ?? '') : '';
  return { name: row.contactName, telephone: row.contactTelephone, mail: row.contactMail, address };
}

function readerOfUnit({ kind }: Actor): boolean {
  return kind === 'unitHandler' || kind === 'unitHead';
}

function accusedOf({ accusedWords, exclusions }: DeskCaseRow, { excluded }: CaseFacts): DeskCase['accused'] {
  return { words: accusedWords, toBeNamed: excluded.toBeNamed, excluded: exclusions };
}

type OfRow = Omit<
  DeskCase,
  | 'contact'
  | 'deadline'
  | 'timeline'
  | 'may'
  | 'accused'
  | 'source'
  | 'points'
  | 'holdings'
  | keyof ReturnType<typeof historyView>
  | keyof ReturnType<typeof dutiesView>
  | keyof CaseOversightRow
>;

function caseView(row: DeskCaseRow): OfRow {
  return {
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    version: row.version,
    state: row.state,
    channel: row.channel,
    writtenOn: row.letter?.writtenOn ?? null,
    text: row.text,
    kind: row.kind,
    town: row.town,
    village: row.village,
    identityMode: row.identityMode,
    mayPublish: row.mayPublish,
    handedToDiscipline: row.handedToDiscipline,
    unrelatedToMeasures: row.unrelatedToMeasures,
    receivedAt: row.receivedAt.toISOString(),
    dangerWords: row.dangerWords,
    needBy: row.needBy,
    registeredBy: row.registeredBy,
    unit: row.unit,
    section: row.section,
    links: row.links,
    // A file was checked, and a picture encoded anew, before a case could claim it.
    attachments: row.attachments.map((attachment) => ({ ...attachment, ready: true })),
    joinedInto: row.joinedInto,
    joinedHere: row.joinedHere.map((joined) => ({
      ...joined,
      facts: joined.facts.map(({ text, at }) => ({ text, at: moment(at) })),
      ratings: joined.ratings.map((rating) => ({ ...rating, at: moment(rating.at) })),
    })),
    publication: row.publication,
    clockProfile: row.clockProfile,
    clockChange: row.clockChange,
    publicAnswer: row.publicAnswer,
    sameAs: row.sameAs,
  };
}

function historyView(
  { messages, replies, ratings }: CaseHistoryRow,
  internal: boolean,
): Pick<DeskCase, 'facts' | 'notes' | 'replies' | 'ratings'> {
  const facts = messages.filter(({ kind }) => kind === 'fact' || kind === 'answer');
  const notes = internal ? messages.filter(({ kind }) => kind === 'note') : [];
  return {
    facts: facts.map(({ text, at }) => ({ text, at: moment(at) })),
    notes: notes.map((note) => ({ text: note.text, by: note.staffName ?? '', at: moment(note.at) })),
    replies: replies.map((reply) => ({ ...reply, draftedBy: reply.draftedBy ?? '', at: moment(reply.at) })),
    ratings: ratings.map((rating) => ({ ...rating, at: moment(rating.at) })),
  };
}

/** What is still owed beside the answer: contributions, promises, a call-back. */
function dutiesView(
  { participants, promises, callBack }: CaseHistoryRow,
  today: string,
): Pick<DeskCase, 'participants' | 'promises' | 'callBack'> {
  return {
    participants,
    promises: promises.map((promise) => ({
      ...promise,
      overdue: promise.keptOn === null && promise.dueOn < today,
    })),
    callBack: callBack && { ...callBack, overdue: callBack.outcome === null && callBack.dueOn < today },
  };
}

function oversightView(
  { supervisions, instructions, contacts, handler }: CaseOversightRow,
  may: { today: string; internal: boolean; instructions: boolean },
): Pick<DeskCase, keyof CaseOversightRow> {
  return {
    supervisions: supervisions.map((one) => ({
      ...one,
      overdue: one.endedOn === null && one.dueOn < may.today,
    })),
    instructions: may.instructions ? instructions : [],
    contacts: may.internal ? contacts : [],
    handler,
  };
}

function holdingStep({ type, on, unit, payload }: CaseHistoryRow['events'][number]): HoldingStep {
  return { type, on, unit, upheld: payload.upheld === true, final: payload.final === true };
}

const moment = (written: string): string => new Date(written).toISOString();
