import type { CommandName } from './commands.ts';
import { type CaseState, caseStates, owedStates } from './states.ts';

/** Where a command leads: a state, the same state, the state kept in `resumeState`, or what `decide` works out. */
type Target = CaseState | 'same' | 'resume' | 'decided';

type Transition = { readonly from: readonly CaseState[]; readonly to: Target; readonly event: EventType };

export const eventTypes = [
  'received',
  'accepted',
  'notAccepted',
  'notReaccepted',
  'refusalContested',
  'redirected',
  'transferred',
  'infoRequested',
  'infoSupplied',
  'factAdded',
  'classified',
  'linked',
  'unlinked',
  'markedUnrelated',
  'dispatched',
  'acknowledged',
  'objected',
  'objectionRuled',
  'joined',
  'unjoined',
  'noteAdded',
  'reminded',
  'registeredAs',
  'extensionAsked',
  'pauseAsked',
  'extended',
  'paused',
  'clockChangeRefused',
  'resumed',
  'replyDrafted',
  'replySigned',
  'replyApproved',
  'replyReturned',
  'rated',
  'reworkRequested',
  'withdrawn',
  'closed',
  'archived',
  'handedToDiscipline',
  'consentChanged',
  'publicAnswerProposed',
  'publicAnswerAgreed',
  'publicAnswerDeclined',
  'publicAnswerPublished',
  'publicAnswerRemoved',
  'receiptReissued',
] as const;
export type EventType = (typeof eventTypes)[number];

const triage: readonly CaseState[] = ['received', 'accepted', 'rework'];
const ended: readonly CaseState[] = ['closed', 'archived', 'withdrawn', 'joined'];
const open = caseStates.filter((state) => !ended.includes(state));
const withUnit: readonly CaseState[] = ['dispatched', 'inProgress', 'drafted', 'signed', 'returned'];
const afterAnswer: readonly CaseState[] = ['answered', 'closed'];
const mayBeLinked = caseStates.filter((state) => !['withdrawn', 'archived', 'joined'].includes(state));

/** The whole life of a case as one table. What is not in it cannot happen. */
export const transitions: Readonly<Record<CommandName, Transition>> = {
  accept: { from: ['received'], to: 'accepted', event: 'accepted' },
  notAccept: { from: ['received', 'infoRequested'], to: 'notAccepted', event: 'notAccepted' },
  notReaccept: { from: ['received', 'infoRequested'], to: 'notReaccepted', event: 'notReaccepted' },
  contestRefusal: { from: ['notAccepted'], to: 'received', event: 'refusalContested' },
  redirect: { from: ['received', 'accepted', 'infoRequested'], to: 'redirected', event: 'redirected' },
  transfer: { from: ['received', 'accepted', 'infoRequested'], to: 'transferred', event: 'transferred' },
  requestInfo: { from: ['received', 'accepted'], to: 'infoRequested', event: 'infoRequested' },
  supplyInfo: { from: ['infoRequested'], to: 'resume', event: 'infoSupplied' },
  addFact: { from: [...owedStates, 'answered'], to: 'same', event: 'factAdded' },
  classify: { from: open, to: 'same', event: 'classified' },
  link: { from: mayBeLinked, to: 'same', event: 'linked' },
  unlink: { from: mayBeLinked, to: 'same', event: 'unlinked' },
  markUnrelated: { from: mayBeLinked, to: 'same', event: 'markedUnrelated' },
  dispatch: { from: ['accepted', 'rework'], to: 'dispatched', event: 'dispatched' },
  acknowledge: { from: ['dispatched'], to: 'inProgress', event: 'acknowledged' },
  object: { from: ['dispatched', 'inProgress'], to: 'objected', event: 'objected' },
  ruleOnObjection: { from: ['objected'], to: 'decided', event: 'objectionRuled' },
  join: { from: triage, to: 'joined', event: 'joined' },
  unjoin: { from: ['joined'], to: 'resume', event: 'unjoined' },
  addNote: { from: open, to: 'same', event: 'noteAdded' },
  remind: { from: withUnit, to: 'same', event: 'reminded' },
  registerAs: { from: owedStates, to: 'same', event: 'registeredAs' },
  askExtension: { from: withUnit, to: 'same', event: 'extensionAsked' },
  askPause: { from: withUnit, to: 'same', event: 'pauseAsked' },
  extend: { from: withUnit, to: 'same', event: 'extended' },
  pause: { from: withUnit, to: 'same', event: 'paused' },
  refuseClockChange: { from: withUnit, to: 'same', event: 'clockChangeRefused' },
  resume: { from: owedStates, to: 'same', event: 'resumed' },
  draftReply: { from: ['inProgress', 'drafted', 'returned'], to: 'drafted', event: 'replyDrafted' },
  signReply: { from: ['drafted'], to: 'signed', event: 'replySigned' },
  approveReply: { from: ['signed'], to: 'decided', event: 'replyApproved' },
  returnReply: { from: ['signed'], to: 'returned', event: 'replyReturned' },
  rate: { from: afterAnswer, to: 'same', event: 'rated' },
  requestRework: { from: ['answered'], to: 'rework', event: 'reworkRequested' },
  withdraw: { from: owedStates, to: 'withdrawn', event: 'withdrawn' },
  close: { from: ['answered'], to: 'closed', event: 'closed' },
  archive: { from: ['closed'], to: 'archived', event: 'archived' },
  handToDiscipline: { from: open, to: 'same', event: 'handedToDiscipline' },
  changeConsent: { from: caseStates, to: 'same', event: 'consentChanged' },
  proposePublicAnswer: { from: afterAnswer, to: 'same', event: 'publicAnswerProposed' },
  agreePublicAnswer: { from: afterAnswer, to: 'same', event: 'publicAnswerAgreed' },
  declinePublicAnswer: { from: afterAnswer, to: 'same', event: 'publicAnswerDeclined' },
  publishAnswer: { from: [...afterAnswer, 'archived'], to: 'same', event: 'publicAnswerPublished' },
  removePublicAnswer: { from: caseStates, to: 'same', event: 'publicAnswerRemoved' },
  reissueReceipt: { from: caseStates, to: 'same', event: 'receiptReissued' },
};
