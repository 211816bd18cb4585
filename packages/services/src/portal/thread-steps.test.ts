import type { ThreadEventRow } from '@huiyin/db/sql/read-public-thread';
import { describe, expect, it } from 'vitest';
import { moderationOf, stepsOf } from './thread-steps.ts';

const event = (type: string, change: Partial<ThreadEventRow> = {}): ThreadEventRow => ({
  ...{
    type,
    on: '2026-09-01',
    round: 0,
    unit: '教育局',
    upheld: null,
    reason: null,
    reply: null,
    rating: null,
  },
  ...change,
});
const reply = {
  outcome: 'explained',
  outcomeDate: null,
  surname: '王',
  telephone: '0600-5550001',
  text: '已答复。',
};
const rating = (solved: string, satisfied: number) => ({ rating: { solved, satisfied } });

describe('the steps of a public record', () => {
  it('show an answer that is published with its words and who gave it', () => {
    const [step] = stepsOf([event('replyApproved', { reply })]);
    expect(step).toMatchObject({ step: 'answered', unit: '教育局', answer: reply });
  });

  it('show of an unpublished answer only its date and outcome', () => {
    const [step] = stepsOf([event('replyApproved', { reply: { ...reply, text: null } })]);
    expect(step?.on).toBe('2026-09-01');
    expect(step?.answer).toEqual({
      ...{ text: '', outcome: 'explained', surname: '', telephone: '', outcomeDate: null },
    });
  });

  it('leave out interim answers and whatever happens inside the offices', () => {
    const inside = ['replyApproved', 'noteAdded', 'objected', 'replyDrafted', 'linked', 'handedToDiscipline'];
    expect(stepsOf(inside.map((type) => event(type)))).toEqual([]);
  });

  it('keep the last of several ratings of one answer, and one for each answer', () => {
    const steps = stepsOf([
      event('rated', rating('no', 1)),
      event('rated', rating('partly', 3)),
      event('rated', { ...rating('yes', 5), round: 1 }),
    ]);
    expect(steps.map((step) => step.rating)).toEqual([
      { solved: 'partly', satisfied: 3 },
      { solved: 'yes', satisfied: 5 },
    ]);
  });

  it('name no unit where the citizen or the office acts', () => {
    const units = stepsOf(['received', 'dispatched', 'acknowledged', 'rated'].map((type) => event(type)));
    expect(units.map(({ unit }) => unit)).toEqual([null, '教育局', '教育局', null]);
  });
});

describe('what the office did to a public answer', () => {
  it('is told with its day and reason, and that it was shown again', () => {
    const events = [
      event('publicAnswerPublished'),
      event('publicAnswerRemoved', { on: '2026-09-03', reason: '误公开' }),
      event('publicAnswerPublished', { on: '2026-09-07' }),
    ];
    expect(moderationOf(events)).toEqual([
      { what: 'removed', on: '2026-09-03', reason: '误公开' },
      { what: 'shownAgain', on: '2026-09-07', reason: '' },
    ]);
  });
});
