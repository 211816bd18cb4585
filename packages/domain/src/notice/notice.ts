import type { Actor } from '../case/actor.ts';
import type { CaseChannel } from '../case/states.ts';
import type { EventType } from '../case/transitions.ts';

/** What a citizen is told about, without a word of the case itself. */
export const noticeOccasions = ['received', 'accepted', 'extended', 'progressed', 'answered'] as const;
export type NoticeOccasion = (typeof noticeOccasions)[number];

export const callOutcomes = ['reached', 'noAnswer', 'wrongNumber', 'declined'] as const;
export type CallOutcome = (typeof callOutcomes)[number];

const occasions: Partial<Record<EventType, NoticeOccasion>> = {
  received: 'received',
  accepted: 'accepted',
  extended: 'extended',
  replyApproved: 'answered',
  infoRequested: 'progressed',
  notAccepted: 'progressed',
  notReaccepted: 'progressed',
  redirected: 'progressed',
  transferred: 'progressed',
  paused: 'progressed',
  resumed: 'progressed',
  withdrawn: 'progressed',
};

/** The events that citizens are told of. */
export const toldEvents = Object.keys(occasions) as EventType[];

/** What an event is to the citizen; null for one that is not told. */
export function occasionOf(event: EventType): NoticeOccasion | null {
  return occasions[event] ?? null;
}

/** What somebody left to be reached by; empty where nothing was left. */
export type Reachable = { readonly mail: string; readonly telephone: string };

export type NoticeWay = 'mail' | 'text' | 'call';

/** Nobody is rung up to hear that what they sent has arrived, or is being looked at. */
const worthACall: readonly NoticeOccasion[] = ['extended', 'progressed', 'answered'];

/**
 * The ways in which somebody can be told, the best first; the next one counts when the one before is refused. `open` are the ways
 * that this install has besides the telephone.
 */
export function waysToTell(
  to: Reachable,
  occasion: NoticeOccasion,
  open: { readonly mail: boolean; readonly text: boolean },
): NoticeWay[] {
  const ways: NoticeWay[] = [];
  if (open.mail && to.mail !== '') ways.push('mail');
  if (open.text && mobileIn(to.telephone) !== null) ways.push('text');
  if (to.telephone !== '' && worthACall.includes(occasion)) ways.push('call');
  return ways;
}

/**
 * Ways by which this portal itself tells those who came by a channel. Whoever called 12345 is told by 12345, to which the results
 * go back; whoever stands in a list kept before has no receipt to look with, and is rung up.
 */
export function waysOfChannel(channel: CaseChannel): readonly NoticeWay[] {
  if (channel === 'hotline') return [];
  return channel === 'ledger' ? ['call'] : ['mail', 'text', 'call'];
}

/** The 11 digits of a mobile number of the mainland however it is written, or null: nothing else takes a text message. */
export function mobileIn(telephone: string): string | null {
  const digits = telephone.replace(/[\s\-()（）]/g, '').replace(/^(\+|00)86/, '');
  return /^1[3-9]\d{9}$/.test(digits) ? digits : null;
}

/** An answer ends a call; that nobody took it does not, until the third time. */
export function endsCall(outcome: CallOutcome, tries: number): boolean {
  return outcome !== 'noAnswer' || tries >= 3;
}

/** Within how many days an outcome that was noted by mistake can be taken back. */
export const takeBackDays = 7;

/** Who tells people by telephone. */
export function mayCall(actor: Actor): boolean {
  return actor.kind === 'triageOfficer';
}
