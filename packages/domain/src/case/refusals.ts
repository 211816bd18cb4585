import { clockStep } from '../clock/profiles.ts';
import { unfilledFields } from '../template/template.ts';
import type { CaseFacts } from './actor.ts';
import type { CaseCommand, ReplyDraft } from './commands.ts';
import type { CaseState } from './states.ts';
import { afterAnswer, takesFacts } from './transitions.ts';

export const refusalCodes = [
  'wrongState',
  'reasonMissing',
  'textMissing',
  'fieldUnfilled',
  'contestedAlready',
  'objectionRuledAlready',
  'objectionTooLate',
  'pointsUnanswered',
  'promiseIncomplete',
  'promiseInPast',
  'noPromise',
  'groundsMissing',
  'noCallBack',
  'supervisedAlready',
  'notSupervised',
  'dueInPast',
  'dateInFuture',
  'leaderMissing',
  'instructionAwaited',
  'noInstructionAwaited',
  'unitHasAccounts',
  'scanMissing',
  'participantIsLead',
  'unitAccused',
  'accusedToBeNamed',
  'accusedApart',
  'extendedAlready',
  'extensionTooLate',
  'extensionTooLong',
  'noExtension',
  'noClockChange',
  'clockChangeAsked',
  'pausedAlready',
  'notPaused',
  'registeredAlready',
  'clockMovedAlready',
  'notInDanger',
  'joinToItself',
  'reworkAlready',
  'sameHandlerAgain',
  'unitMissing',
  'surnameMissing',
  'telephoneMissing',
  'outcomeDateMissing',
  'outcomeReasonMissing',
  'interimNeedsInProgress',
  'citizenDeclined',
  'notAgreed',
  'notProposed',
  'notPublished',
  'alreadyPublished',
  'satisfactionOutOfRange',
  'handedAlready',
  'anonymousReceipt',
  'identityNotSealed',
  'identityAskedAlready',
  'identityNotAsked',
  'keyMissing',
  'undoTooLate',
  'noCasesToHandOver',
  'deputyUnfit',
  'deputyAway',
  'leaveEndsEarly',
  'leaveOverlaps',
] as const;
export type RefusalCode = (typeof refusalCodes)[number];

/** Why a command was refused, and the field of the form it concerns (null: the case as a whole). */
export type Refusal = {
  readonly code: RefusalCode;
  readonly field: string | null;
  readonly state?: CaseState;
};

const refuse = (code: RefusalCode, field: string | null = null): Refusal => ({ code, field });
const blank = (text: string): boolean => text.trim() === '';

/** The first rule a command breaks, or null. The state was checked before. */
export function refusalOf(facts: CaseFacts, command: CaseCommand): Refusal | null {
  if ('reason' in command && command.do !== 'close' && command.do !== 'withdraw' && blank(command.reason)) {
    return refuse('reasonMissing', 'reason');
  }
  if ('text' in command && blank(command.text)) return refuse('textMissing', 'text');
  const unfilled = unfilledIn(command);
  if (unfilled) return refuse('fieldUnfilled', unfilled);
  switch (command.do) {
    case 'addFact':
      return refusalOfEarlier(facts, takesFacts);
    case 'contestRefusal':
      return facts.refusalContested ? refuse('contestedAlready') : null;
    case 'requestInfo':
      return blank(command.question) ? refuse('textMissing', 'question') : null;
    case 'recall':
    case 'object':
      return facts.objectionRuled ? refuse('objectionRuledAlready') : null;
    case 'registerAs':
      if (facts.clockProfile === command.profile) return refuse('registeredAlready', 'profile');
      return facts.firstAnswerDueOn || facts.pausedOn ? refuse('clockMovedAlready') : null;
    case 'askExtension':
    case 'askPause':
    case 'extend':
    case 'pause':
    case 'refuseClockChange':
    case 'resume':
      return clockRefusal(facts, command);
    case 'dispatch':
      return dispatchRefusal(facts, command);
    case 'returnReply':
      return command.grounds.length === 0 ? refuse('groundsMissing', 'grounds') : null;
    case 'keepPromise':
      if (facts.openPromises === 0) return refuse('noPromise');
      return blank(command.result) ? refuse('textMissing', 'result') : null;
    case 'recordCallBack':
      if (!facts.callBackOpen) return refuse('noCallBack');
      return blank(command.words) ? refuse('textMissing', 'words') : null;
    case 'supervise':
      return facts.supervisedUntil === null ? null : refuse('supervisedAlready');
    case 'endSupervision':
      if (facts.supervisedUntil === null) return refuse('notSupervised');
      return blank(command.result) ? refuse('textMissing', 'result') : null;
    case 'submitForInstruction':
    case 'recordInstruction':
      return instructionRefusal(facts, command);
    case 'recordPaperReturn':
      return facts.byPaper ? replyRefusal(facts, command.reply) : refuse('unitHasAccounts');
    case 'liftDanger':
      return facts.dangerWords.length === 0 ? refuse('notInDanger') : null;
    case 'join':
      return command.intoCaseId === facts.id ? refuse('joinToItself', 'intoCaseId') : null;
    case 'draftReply':
      return replyRefusal(facts, command.reply);
    case 'rate':
      return refusalOfEarlier(facts, afterAnswer) ?? ratingRefusal(command);
    case 'requestRework':
      return facts.reworkCount > 0 ? refuse('reworkAlready') : null;
    case 'handToDiscipline':
      return facts.handedToDiscipline ? refuse('handedAlready') : null;
    case 'askIdentity':
      if (facts.identity.mode !== 'confidential') return refuse('identityNotSealed');
      return facts.identity.askedBy === null ? null : refuse('identityAskedAlready');
    case 'agreeIdentity':
    case 'declineIdentity':
      return facts.identity.askedBy === null ? refuse('identityNotAsked') : null;
    default:
      return publicationRefusal(facts, command);
  }
}

/** What is done with the earlier case, by one that is joined to it, needs that one to be in one of these states. */
function refusalOfEarlier({ joinedInto }: CaseFacts, states: readonly CaseState[]): Refusal | null {
  return joinedInto && !states.includes(joinedInto.state)
    ? { code: 'wrongState', field: null, state: joinedInto.state }
    : null;
}

/** A case never goes to a unit it is about, and to none before it is known which units that are. */
function dispatchRefusal(
  { excluded }: CaseFacts,
  { unitId, participantUnitIds = [] }: Extract<CaseCommand, { do: 'dispatch' }>,
): Refusal | null {
  if (excluded.toBeNamed) return refuse('accusedToBeNamed');
  if (excluded.unitIds.includes(unitId)) return refuse('unitAccused', 'unitId');
  if (participantUnitIds.some((id) => excluded.unitIds.includes(id)))
    return refuse('unitAccused', 'participantUnitIds');
  return participantUnitIds.includes(unitId) ? refuse('participantIsLead', 'participantUnitIds') : null;
}

function ratingRefusal({ satisfied }: Extract<CaseCommand, { do: 'rate' }>): Refusal | null {
  const isLevel = Number.isInteger(satisfied) && satisfied >= 1 && satisfied <= 5;
  return isLevel ? null : refuse('satisfactionOutOfRange', 'satisfied');
}

/** The field of what an officer writes from a template that still shows one of its fields; null if none does. */
function unfilledIn(command: CaseCommand): string | null {
  const shows = (text: string) => unfilledFields(text).length > 0;
  switch (command.do) {
    case 'notAccept':
    case 'notReaccept':
      return shows(command.reason) ? 'reason' : null;
    case 'requestInfo':
      return shows(command.question) ? 'question' : null;
    case 'addNote':
      return shows(command.text) ? 'text' : null;
    case 'draftReply':
      return shows(command.reply.text) ? 'text' : null;
    default:
      return null;
  }
}

/** A clock is moved once and stands still only when somebody asked for it with a reason and another person agreed. */
function clockRefusal(facts: CaseFacts, command: CaseCommand): Refusal | null {
  const asked = facts.clockChange?.change;
  switch (command.do) {
    case 'askExtension':
      return extensionRefusal(facts, command.days);
    case 'askPause':
      if (asked) return refuse('clockChangeAsked');
      return facts.pausedOn ? refuse('pausedAlready') : null;
    case 'extend':
      return asked === 'extend' ? null : refuse('noClockChange');
    case 'pause':
      return asked === 'pause' ? null : refuse('noClockChange');
    case 'refuseClockChange':
      return asked ? null : refuse('noClockChange');
    case 'resume':
      return facts.pausedOn ? null : refuse('notPaused');
    default:
      return null;
  }
}

function extensionRefusal(facts: CaseFacts, days: number): Refusal | null {
  const extension = clockStep(facts.clockProfile, 'answer')?.extension;
  if (!extension) return refuse('noExtension');
  if (facts.extensionCount > 0) return refuse('extendedAlready');
  if (facts.clockChange) return refuse('clockChangeAsked');
  const fits = Number.isInteger(days) && days >= 1 && days <= extension.days;
  return fits ? null : refuse('extensionTooLong', 'days');
}

/** A leader is asked one thing at a time, and an instruction is somebody's. */
function instructionRefusal(
  { awaitsInstruction }: CaseFacts,
  command: Extract<CaseCommand, { do: 'submitForInstruction' | 'recordInstruction' }>,
): Refusal | null {
  if (command.do === 'submitForInstruction' && awaitsInstruction) return refuse('instructionAwaited');
  if (command.do === 'recordInstruction' && !awaitsInstruction) return refuse('noInstructionAwaited');
  return blank(command.leader) ? refuse('leaderMissing', 'leader') : null;
}

/** An answer names unit, surname, telephone and outcome; an interim one says 正在办理 with a date. */
function replyRefusal(facts: CaseFacts, reply: ReplyDraft): Refusal | null {
  if (!facts.unitId) return refuse('unitMissing');
  if (blank(reply.text)) return refuse('textMissing', 'text');
  if (blank(reply.surname)) return refuse('surnameMissing', 'surname');
  if (blank(reply.telephone)) return refuse('telephoneMissing', 'telephone');
  if (!reply.final && reply.outcome !== 'inProgress') return refuse('interimNeedsInProgress', 'outcome');
  if (reply.outcome === 'inProgress' && !reply.outcomeDate)
    return refuse('outcomeDateMissing', 'outcomeDate');
  if (reply.promise && (blank(reply.promise.what) || !reply.promise.by)) {
    return refuse('promiseIncomplete', reply.promise.by ? 'promiseWhat' : 'promiseBy');
  }
  if (reply.outcome === 'notFeasible' && blank(reply.outcomeReason ?? '')) {
    return refuse('outcomeReasonMissing', 'outcomeReason');
  }
  return null;
}

/** Nothing is published without the citizen's consent, and the citizen sees the redacted text first. */
function publicationRefusal(facts: CaseFacts, command: CaseCommand): Refusal | null {
  switch (command.do) {
    case 'proposePublicAnswer':
      if (!facts.mayPublish) return refuse('citizenDeclined');
      if (facts.publication === 'published') return refuse('alreadyPublished');
      if (blank(command.question)) return refuse('textMissing', 'question');
      return blank(command.answer) ? refuse('textMissing', 'answer') : null;
    case 'agreePublicAnswer':
    case 'declinePublicAnswer':
      return facts.publication === 'proposed' ? null : refuse('notProposed');
    case 'publishAnswer':
      if (!facts.mayPublish) return refuse('citizenDeclined');
      return facts.publication === 'agreed' ? null : refuse('notAgreed');
    case 'editPublicAnswer':
      if (facts.publication !== 'published') return refuse('notPublished');
      if (blank(command.question)) return refuse('textMissing', 'question');
      return blank(command.answer) ? refuse('textMissing', 'answer') : null;
    case 'removePublicAnswer':
      return facts.publication === 'published' ? null : refuse('notPublished');
    default:
      return null;
  }
}
