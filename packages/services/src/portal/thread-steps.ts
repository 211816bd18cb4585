import type { PublicThread } from '@huiyin/contract/portal/reading';
import type { ThreadEventRow } from '@huiyin/db/sql/read-public-thread';
import { solvedAnswers } from '@huiyin/domain/case/states';
import { outcomeOf } from './lines.ts';

type Step = PublicThread['steps'][number];

const named: Readonly<Record<string, Step['step']>> = {
  received: 'received',
  accepted: 'accepted',
  dispatched: 'dispatched',
  acknowledged: 'acknowledged',
  rated: 'rated',
  reworkRequested: 'reworkRequested',
  closed: 'closed',
};

/**
 * The public steps of a case in order: final answers (interim ones are no answer), and of several ratings of one answer
 * only the last, which replaced the others. An answer that is not published shows its date and outcome, and no words.
 */
export function stepsOf(events: readonly ThreadEventRow[]): Step[] {
  return events.flatMap((event, at) => {
    const step = event.reply ? 'answered' : named[event.type];
    if (!step || isReplaced(event, events.slice(at + 1))) return [];
    const { on, round, unit } = event;
    return [
      { step, on, round, unit: withUnit(step, unit), answer: answerOf(event), rating: ratingOf(event) },
    ];
  });
}

function isReplaced(event: ThreadEventRow, later: readonly ThreadEventRow[]): boolean {
  return event.type === 'rated' && later.some(({ type, round }) => type === 'rated' && round === event.round);
}

/** Whose step it was; the citizen's and the office's own steps name no unit. */
function withUnit(step: Step['step'], unit: string | null): string | null {
  return step === 'dispatched' || step === 'acknowledged' || step === 'answered' ? unit : null;
}

function answerOf({ reply }: ThreadEventRow): Step['answer'] {
  if (!reply) return null;
  const { text, outcomeDate } = reply;
  const outcome = outcomeOf(reply.outcome);
  if (text === null) return { text: '', outcome, surname: '', telephone: '', outcomeDate };
  return { text, outcome, surname: reply.surname, telephone: reply.telephone, outcomeDate };
}

function ratingOf({ rating }: ThreadEventRow): Step['rating'] {
  const solved = solvedAnswers.find((answer) => answer === rating?.solved);
  return rating && solved ? { solved, satisfied: rating.satisfied } : null;
}

const moderated: Readonly<Record<string, PublicThread['moderation'][number]['what']>> = {
  publicAnswerEdited: 'edited',
  publicAnswerRemoved: 'removed',
};

/** What the office did to a public answer since it was first shown: each edit, removal and showing again, dated, with its reason. */
export function moderationOf(events: readonly ThreadEventRow[]): PublicThread['moderation'] {
  let removed = false;
  return events.flatMap(({ type, on, reason }) => {
    const again = type === 'publicAnswerPublished' && removed;
    const what = again ? 'shownAgain' : moderated[type];
    if (!what) return [];
    removed = what === 'removed';
    return [{ what, on, reason: reason ?? '' }];
  });
}
