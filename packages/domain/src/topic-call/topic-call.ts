import type { Actor, ActorKind } from '../case/actor.ts';
import type { CivilDate } from '../clock/civil-date.ts';

/** 征集题目, 归并题目, 投票, 定题, 答题, 评题, 已结束. */
export const callStages = [
  'proposing',
  'grouping',
  'voting',
  'adopting',
  'answering',
  'rating',
  'ended',
] as const;
export type CallStage = (typeof callStages)[number];

export const callCommands = [
  'endProposing',
  'group',
  'openVoting',
  'endVoting',
  'adopt',
  'openRating',
  'endRating',
  'extend',
] as const;
export type CallCommand = (typeof callCommands)[number];

type Line = { readonly from: readonly CallStage[]; readonly to: CallStage | 'same' };

/** The whole life of a call; what is not in it cannot happen. */
const callLife: Readonly<Record<CallCommand, Line>> = {
  endProposing: { from: ['proposing'], to: 'grouping' },
  group: { from: ['proposing', 'grouping'], to: 'same' },
  openVoting: { from: ['grouping'], to: 'voting' },
  endVoting: { from: ['voting'], to: 'adopting' },
  adopt: { from: ['adopting'], to: 'answering' },
  openRating: { from: ['answering'], to: 'rating' },
  endRating: { from: ['rating'], to: 'ended' },
  extend: { from: ['proposing', 'voting', 'answering', 'rating'], to: 'same' },
};

/** Where a command leads; null if it is not possible in this stage. */
export function nextCallStage(stage: CallStage, command: CallCommand): CallStage | null {
  const { from, to } = callLife[command];
  if (!from.includes(stage)) return null;
  return to === 'same' ? stage : to;
}

/** The stages in which people take part end by their day alone: nobody can cut them short, only lengthen them in public. */
const endings = { proposing: 'endProposing', voting: 'endVoting', rating: 'endRating' } as const;
export type EndedByTime = (typeof endings)[keyof typeof endings];

/** The last days of the stages that have one. */
export type CallDays = Readonly<Record<'proposing' | 'voting' | 'answering' | 'rating', CivilDate>>;
export type CallFacts = { readonly stage: CallStage; readonly days: CallDays };

/** The last day of a call's present stage; null for one that has none. */
export function untilOf({ stage, days }: CallFacts): CivilDate | null {
  return stage in days ? days[stage as keyof CallDays] : null;
}

/** Whether the last day of the present stage has passed. */
export function isOver(call: CallFacts, today: CivilDate): boolean {
  const until = untilOf(call);
  return until !== null && until < today;
}

/** What time does to a call on this day; null for nothing. */
export function dueEnding(call: CallFacts, today: CivilDate): EndedByTime | null {
  return call.stage in endings && isOver(call, today) ? endings[call.stage as keyof typeof endings] : null;
}

/** What people do in a call: 出题, 投票, 评题. */
export const callParts = ['propose', 'vote', 'rate'] as const;
export type CallPart = (typeof callParts)[number];
const stageOfPart = { propose: 'proposing', vote: 'voting', rate: 'rating' } as const;

/** Whether people can take part in this way on this day, whether or not anybody has ended the stage yet. */
export function isOpenFor(call: CallFacts, part: CallPart, today: CivilDate): boolean {
  return call.stage === stageOfPart[part] && !isOver(call, today);
}

/** Whether the days follow each other, the first of them not before `today`. */
export function daysInOrder({ proposing, voting, answering, rating }: CallDays, today: CivilDate): boolean {
  return today <= proposing && proposing < voting && voting < answering && answering < rating;
}

/** The first year from `year` on that has no call. */
export function nextFreeYear(year: number, taken: readonly number[]): number {
  return taken.includes(year) ? nextFreeYear(year + 1, taken) : year;
}

/** Why a proposal is not published; each is counted in public. */
export const refusalReasons = ['person', 'ownMatter', 'notHere', 'unlawful', 'unclear'] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export const proposalStates = ['pending', 'published', 'refused'] as const;
export type TopicProposalState = (typeof proposalStates)[number];

/** How many topics one voice can name. */
export const mostChoices = 3;

/** A unit's answer to an adopted topic: 未答, 待审核, 退回修改, 已公布. */
export const topicAnswerStates = ['none', 'drafted', 'returned', 'published'] as const;
export type TopicAnswerState = (typeof topicAnswerStates)[number];

/** What stands in the way of the next stage. */
export const callBlockers = [
  'pendingProposals',
  'ungrouped',
  'fewGroups',
  'heldVotes',
  'answersOwed',
] as const;
export type CallBlocker = (typeof callBlockers)[number];

export type CallCounts = {
  readonly pending: number;
  readonly ungrouped: number;
  readonly groups: number;
  /** Voices of the vote that wait for an officer. */
  readonly heldVotes: number;
  /** Adopted topics without a published answer. */
  readonly owed: number;
};

/** What must be done before a command; nothing is decided over a proposal that nobody has read or a voice that waits. */
export function blockersOf(
  command: CallCommand,
  counts: CallCounts,
  call: { readonly isOver: boolean },
): CallBlocker[] {
  const when = (blocks: boolean, blocker: CallBlocker) => (blocks ? [blocker] : []);
  switch (command) {
    case 'openVoting':
      return [
        ...when(counts.pending > 0, 'pendingProposals'),
        ...when(counts.ungrouped > 0, 'ungrouped'),
        ...when(counts.groups < 2, 'fewGroups'),
      ];
    case 'adopt':
      return when(counts.heldVotes > 0, 'heldVotes');
    case 'openRating':
      // Once the day for answers has passed, who has not answered is judged for that.
      return when(counts.owed > 0 && !call.isOver, 'answersOwed');
    default:
      return [];
  }
}

type Kind = { readonly kind: ActorKind };

/** Discipline officers run the call (群众点题、部门答题、纪委监督). */
export function mayRunCalls({ kind }: Kind): boolean {
  return kind === 'disciplineOfficer';
}

/** Reviewers decide which words are published, of proposals as of answers, with personal data removed. */
export function mayModerateCalls({ kind }: Kind): boolean {
  return kind === 'reviewer';
}

/** Who reads proposals that are not public. No unit does: it would look for who said it. */
export function mayReadProposals(actor: Kind): boolean {
  return mayRunCalls(actor) || mayModerateCalls(actor);
}

/** Who looks at calls at the desk at all. */
export function mayReadCalls(actor: Kind): boolean {
  return mayReadProposals(actor) || actor.kind === 'unitHead';
}

/** Whether an actor may give a command; ends by time are nobody's. */
export function mayCommandCall(actor: Actor, command: CallCommand): boolean {
  const byTime = Object.values(endings).some((ending) => ending === command);
  return byTime ? actor.kind === 'system' : mayRunCalls(actor);
}

export type TopicFacts = {
  readonly stage: CallStage;
  readonly unitId: string | null;
  readonly answerState: TopicAnswerState;
};

/** The head of the unit answers an adopted topic, also late, also while people rate it. */
export function mayAnswerTopic(actor: Actor, { stage, unitId, answerState }: TopicFacts): boolean {
  const isTime = stage === 'answering' || stage === 'rating';
  const isOwed = answerState === 'none' || answerState === 'returned';
  return actor.kind === 'unitHead' && actor.unitId === unitId && isTime && isOwed;
}

/** A reviewer publishes a drafted answer or sends it back. */
export function mayRuleOnTopicAnswer(actor: Actor, { answerState }: TopicFacts): boolean {
  return mayModerateCalls(actor) && answerState === 'drafted';
}
