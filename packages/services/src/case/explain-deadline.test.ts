import { describe, expect, it } from 'vitest';
import { type ClockFacts, type ClockStep, explainDeadline } from './explain-deadline.ts';

const facts: ClockFacts = {
  state: 'inProgress',
  clockProfile: 'feedback',
  pausedOn: null,
  today: '2026-03-10',
  receivedOn: '2026-03-02',
  acceptDueOn: '2026-03-09',
  acceptedOn: '2026-03-03',
  answerDueOn: '2026-03-24',
  firstAnswerDueOn: null,
  steps: [],
};
const step = (type: string, on: string, payload: ClockStep['payload'] = {}): ClockStep => ({
  type,
  on,
  payload,
});

describe('the deadline and how it came about', () => {
  it('counts the answer from the day of acceptance', () => {
    expect(explainDeadline(facts)).toMatchObject({
      step: 'answer',
      from: '2026-03-03',
      days: 15,
      kind: 'working',
      on: '2026-03-24',
    });
  });

  it('counts acceptance from receipt, or from the day a refusal was contested', () => {
    const received = { ...facts, state: 'received', acceptedOn: null, answerDueOn: null } as const;
    expect(explainDeadline(received)).toMatchObject({
      step: 'accept',
      from: '2026-03-02',
      days: 5,
      overdue: true,
    });
    const contested = {
      ...received,
      acceptDueOn: '2026-03-17',
      steps: [step('refusalContested', '2026-03-10')],
    };
    expect(explainDeadline(contested)).toMatchObject({
      from: '2026-03-10',
      on: '2026-03-17',
      overdue: false,
    });
  });

  it('adds an extension to the days and names the date before it', () => {
    const steps = [step('extended', '2026-03-12', { days: 5 })];
    const extended = { ...facts, answerDueOn: '2026-03-31', firstAnswerDueOn: '2026-03-24', steps };
    expect(explainDeadline(extended)).toMatchObject({
      days: 20,
      extendedFrom: '2026-03-24',
      from: '2026-03-03',
    });
  });

  it('starts anew with 重新办理 and forgets the extension of the first round', () => {
    const steps = [step('extended', '2026-03-12', { days: 5 }), step('reworkRequested', '2026-04-08')];
    const rework = {
      ...facts,
      state: 'rework',
      answerDueOn: '2026-04-29',
      firstAnswerDueOn: null,
      steps,
    } as const;
    expect(explainDeadline(rework)).toMatchObject({
      from: '2026-04-08',
      days: 15,
      extendedFrom: null,
    });
  });

  it('names every day left out up to the date, and years whose holidays are not known', () => {
    const spring = {
      ...facts,
      state: 'received',
      receivedOn: '2026-04-30',
      acceptDueOn: '2026-05-11',
    } as const;
    const skipped = explainDeadline({ ...spring, answerDueOn: null })?.skipped ?? [];
    expect(skipped).toContainEqual({ on: '2026-05-01', why: '劳动节' });
    expect(skipped).toContainEqual({ on: '2026-05-10', why: 'weekend' });
    // A Saturday that was worked instead.
    expect(skipped.map(({ on }) => on)).not.toContain('2026-05-09');
    const unknown = { ...facts, acceptedOn: '2026-12-28', answerDueOn: '2027-01-18' };
    expect(explainDeadline(unknown)?.missingYears).toEqual(['2027']);
  });

  it('leaves out the days of a pause and names the date before it', () => {
    const steps = [step('paused', '2026-03-10'), step('resumed', '2026-03-13')];
    const resumed = { ...facts, answerDueOn: '2026-03-27', firstAnswerDueOn: '2026-03-24', steps };
    const view = explainDeadline(resumed);
    expect(view).toMatchObject({ on: '2026-03-27', resumedFrom: '2026-03-24', extendedFrom: null });
    expect(view?.skipped.filter(({ why }) => why === 'paused').map(({ on }) => on)).toEqual([
      '2026-03-11',
      '2026-03-12',
      '2026-03-13',
    ]);
  });

  it('is not overdue while it stands still', () => {
    const paused = { ...facts, today: '2026-04-30', pausedOn: '2026-03-10' };
    expect(explainDeadline(paused)).toMatchObject({ overdue: false, pausedSince: '2026-03-10' });
  });

  it('counts the days of the profile the case is registered under', () => {
    const petition = { ...facts, clockProfile: 'petition', answerDueOn: '2026-05-02' } as const;
    expect(explainDeadline(petition)).toMatchObject({ days: 60, kind: 'calendar', endsOnDayOff: '劳动节' });
    const hotline = { ...facts, clockProfile: 'hotline', answerDueOn: '2026-03-09' } as const;
    expect(explainDeadline(hotline)).toMatchObject({ from: '2026-03-02', days: 5 });
  });

  it('is overdue only after its day', () => {
    expect(explainDeadline({ ...facts, today: '2026-03-24' })?.overdue).toBe(false);
    expect(explainDeadline({ ...facts, today: '2026-03-25' })?.overdue).toBe(true);
  });

  it('is none when nobody owes a step', () => {
    for (const state of ['answered', 'closed', 'withdrawn', 'joined', 'notAccepted'] as const) {
      expect(explainDeadline({ ...facts, state })).toBeNull();
    }
  });
});
