import { describe, expect, it } from 'vitest';
import { type Actor, staffRoles } from '../case/actor.ts';
import {
  blockersOf,
  callCommands,
  callStages,
  daysInOrder,
  dueEnding,
  isOpenFor,
  mayAnswerTopic,
  mayCommandCall,
  mayModerateCalls,
  mayReadCalls,
  mayReadProposals,
  mayRuleOnTopicAnswer,
  mayRunCalls,
  nextCallStage,
  nextFreeYear,
  untilOf,
} from './topic-call.ts';

/** Written down by hand: command, stages it is allowed in, where it leads. */
const life = {
  endProposing: { proposing: 'grouping' },
  group: { proposing: 'proposing', grouping: 'grouping' },
  openVoting: { grouping: 'voting' },
  endVoting: { voting: 'adopting' },
  adopt: { adopting: 'answering' },
  openRating: { answering: 'rating' },
  endRating: { rating: 'ended' },
  extend: { proposing: 'proposing', voting: 'voting', answering: 'answering', rating: 'rating' },
} as const;

describe.each(callCommands)('%s', (command) => {
  it.each(callStages)('in %s goes where the life of a call says', (stage) => {
    const expected: Partial<Record<string, string>> = life[command];
    expect(nextCallStage(stage, command)).toBe(expected[stage] ?? null);
  });
});

const days = {
  ...{ proposing: '2026-03-10', voting: '2026-04-10', answering: '2026-09-10', rating: '2026-10-10' },
} as const;

describe('the days of a call', () => {
  it('count to their end, and then time ends the stage', () => {
    const call = { stage: 'voting', days } as const;
    expect(untilOf(call)).toBe('2026-04-10');
    expect(isOpenFor(call, 'vote', '2026-04-10')).toBe(true);
    expect(dueEnding(call, '2026-04-10')).toBeNull();
    expect(isOpenFor(call, 'vote', '2026-04-11')).toBe(false);
    expect(dueEnding(call, '2026-04-11')).toBe('endVoting');
  });

  it('end no stage in which only the offices work', () => {
    for (const stage of ['grouping', 'adopting', 'answering', 'ended'] as const)
      expect(dueEnding({ stage, days }, '2099-01-01')).toBeNull();
    expect(untilOf({ stage: 'grouping', days })).toBeNull();
  });

  it('open each part in its own stage only', () => {
    expect(isOpenFor({ stage: 'proposing', days }, 'vote', '2026-03-01')).toBe(false);
    expect(isOpenFor({ stage: 'proposing', days }, 'propose', '2026-03-01')).toBe(true);
    expect(isOpenFor({ stage: 'rating', days }, 'rate', '2026-10-10')).toBe(true);
  });

  it('follow each other, and begin no earlier than today', () => {
    expect(daysInOrder(days, '2026-03-10')).toBe(true);
    expect(daysInOrder(days, '2026-03-11')).toBe(false);
    expect(daysInOrder({ ...days, voting: '2026-03-10' }, '2026-03-01')).toBe(false);
    expect(daysInOrder({ ...days, rating: '2026-09-10' }, '2026-03-01')).toBe(false);
  });
});

const counts = { pending: 0, ungrouped: 0, groups: 2, heldVotes: 0, owed: 0 };
const running = { isOver: false };

describe('what stands in the way of the next stage', () => {
  it('is a proposal that nobody has read or put into a group, and a choice between fewer than two', () => {
    expect(blockersOf('openVoting', counts, running)).toEqual([]);
    expect(blockersOf('openVoting', { ...counts, pending: 1, ungrouped: 1, groups: 1 }, running)).toEqual([
      ...['pendingProposals', 'ungrouped', 'fewGroups'],
    ]);
  });

  it('is a voice that still waits, before anything is adopted', () => {
    expect(blockersOf('adopt', { ...counts, heldVotes: 10 }, running)).toEqual(['heldVotes']);
  });

  it('is an answer that is owed, until its day has passed', () => {
    expect(blockersOf('openRating', { ...counts, owed: 1 }, running)).toEqual(['answersOwed']);
    expect(blockersOf('openRating', { ...counts, owed: 1 }, { isOver: true })).toEqual([]);
  });
});

const as = (kind: (typeof staffRoles)[number]): Actor =>
  kind === 'unitHandler' || kind === 'unitHead'
    ? { kind, staffId: 's', unitId: 'u', sectionId: null }
    : { kind, staffId: 's', unitId: null };
const who = (may: (actor: Actor) => boolean) => staffRoles.filter((kind) => may(as(kind)));

describe('who may do what', () => {
  it('is written down here once more', () => {
    expect(who(mayRunCalls)).toEqual(['disciplineOfficer']);
    expect(who(mayModerateCalls)).toEqual(['reviewer']);
    expect(who(mayReadProposals)).toEqual(['reviewer', 'disciplineOfficer']);
    expect(who(mayReadCalls)).toEqual(['unitHead', 'reviewer', 'disciplineOfficer']);
  });

  it('no member of staff ends a stage in which people take part, and no job does anything else', () => {
    const system: Actor = { kind: 'system', job: 'end-call-stages' };
    for (const command of callCommands) {
      const byTime = ['endProposing', 'endVoting', 'endRating'].includes(command);
      expect(who((actor) => mayCommandCall(actor, command))).toEqual(byTime ? [] : ['disciplineOfficer']);
      expect(mayCommandCall(system, command)).toBe(byTime);
    }
  });

  it('the head of the very unit answers, a reviewer publishes', () => {
    const topic = { stage: 'answering', unitId: 'u', answerState: 'none' } as const;
    expect(who((actor) => mayAnswerTopic(actor, topic))).toEqual(['unitHead']);
    expect(mayAnswerTopic(as('unitHead'), { ...topic, unitId: 'other' })).toBe(false);
    expect(mayAnswerTopic(as('unitHead'), { ...topic, stage: 'voting' })).toBe(false);
    expect(mayAnswerTopic(as('unitHead'), { ...topic, answerState: 'published' })).toBe(false);
    expect(who((actor) => mayRuleOnTopicAnswer(actor, { ...topic, answerState: 'drafted' }))).toEqual([
      'reviewer',
    ]);
    expect(mayRuleOnTopicAnswer(as('reviewer'), topic)).toBe(false);
  });
});

it('a new call is proposed for this year, or the first after it that has none', () => {
  expect(nextFreeYear(2026, [])).toBe(2026);
  expect(nextFreeYear(2026, [2025, 2027])).toBe(2026);
  expect(nextFreeYear(2026, [2027, 2026, 2025])).toBe(2028);
});
