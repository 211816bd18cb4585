import type { CloseOutCommandName } from './commands.ts';
import { type CloseOutState, closeOutStates } from './states.ts';

/** Where a command leads: a state, the same state, or what `decideCloseOut` works out. */
type Target = CloseOutState | 'same' | 'decided';

export const closeOutEventTypes = [
  'criterionSet',
  'dutySet',
  'evidenceAdded',
  'applied',
  'checkPassed',
  'checkFailed',
  'noticeOpened',
  'objected',
  'objectionAnswered',
  'sentBack',
  'closed',
  'lookedBack',
  'wordingChanged',
  'wordingConfirmed',
  'reopened',
] as const;
export type CloseOutEventType = (typeof closeOutEventTypes)[number];

type Transition = {
  readonly from: readonly CloseOutState[];
  readonly to: Target;
  readonly event: CloseOutEventType;
};

const notClosed = closeOutStates.filter((state) => state !== 'closed');
/** An objection is answered also where the matter went back meanwhile: none is left lying. */
const underWay: readonly CloseOutState[] = ['criterionSet', 'applied', 'checked', 'onNotice'];

/**
 * The whole procedure of closing a measure out (销号) as one table: criterion, evidence, application, check by others, public
 * notice, decision, look-back. What is not in it cannot happen; nothing leads to `closed` but a decision after the notice.
 */
export const closeOutTransitions: Readonly<Record<CloseOutCommandName, Transition>> = {
  setCriterion: { from: ['open', 'criterionSet', 'reopened'], to: 'criterionSet', event: 'criterionSet' },
  setDuty: { from: notClosed, to: 'same', event: 'dutySet' },
  addEvidence: { from: ['criterionSet'], to: 'same', event: 'evidenceAdded' },
  apply: { from: ['criterionSet'], to: 'applied', event: 'applied' },
  passCheck: { from: ['applied'], to: 'checked', event: 'checkPassed' },
  failCheck: { from: ['applied'], to: 'criterionSet', event: 'checkFailed' },
  openNotice: { from: ['checked'], to: 'onNotice', event: 'noticeOpened' },
  object: { from: ['onNotice'], to: 'same', event: 'objected' },
  answerObjection: { from: underWay, to: 'decided', event: 'objectionAnswered' },
  sendBack: { from: ['checked', 'onNotice'], to: 'criterionSet', event: 'sentBack' },
  close: { from: ['onNotice'], to: 'closed', event: 'closed' },
  lookBack: { from: ['closed'], to: 'same', event: 'lookedBack' },
  flagWording: { from: ['closed'], to: 'same', event: 'wordingChanged' },
  confirmWording: { from: ['closed'], to: 'same', event: 'wordingConfirmed' },
  reopen: { from: ['closed'], to: 'reopened', event: 'reopened' },
};
