import type { CaseState } from '@huiyin/domain/case/states';
import type { EventType } from '@huiyin/domain/case/transitions';
import type { LoggedType } from '@huiyin/ledger/case-leaf';

const LOGGED: Partial<Record<EventType, LoggedType>> = {
  received: 'received',
  accepted: 'accepted',
  notAccepted: 'notAccepted',
  // Whatever the reason, and wherever the citizen is sent: the office will not answer this itself.
  notReaccepted: 'notAccepted',
  redirected: 'notAccepted',
  transferred: 'notAccepted',
  joined: 'joined',
  dispatched: 'dispatched',
  extended: 'extended',
  reworkRequested: 'reworked',
  closed: 'closed',
  withdrawn: 'closed',
  publicAnswerRemoved: 'removedFromPublic',
  identityOpened: 'identityOpened',
  deleted: 'deleted',
};

/** What the transparency log calls an event, `state` being where it led; null for one that is not logged. */
export function loggedTypeOf(type: EventType, state: CaseState): LoggedType | null {
  // An interim reply answers nothing yet.
  if (type === 'replyApproved') return state === 'answered' ? 'answered' : null;
  return LOGGED[type] ?? null;
}
