import { describe, expect, it } from 'vitest';
import { daysUnheld, type HoldingStep } from './days-unheld.ts';

const first: HoldingStep[] = [
  { type: 'received', on: '2026-09-01' },
  { type: 'accepted', on: '2026-09-02' },
  { type: 'dispatched', on: '2026-09-04' },
];

describe('days in nobody’s hands', () => {
  it('run from receipt to the first dispatch', () => {
    expect(daysUnheld(first, '2026-12-31')).toBe(3);
  });

  it('are none when a case is dispatched on the day it came', () => {
    const sameDay: HoldingStep[] = [
      { type: 'received', on: '2026-09-01' },
      { type: 'dispatched', on: '2026-09-01' },
    ];
    expect(daysUnheld(sameDay, '2026-12-31')).toBe(0);
  });

  it('run again from the request for rework to the next dispatch', () => {
    const rework: HoldingStep[] = [
      ...first,
      { type: 'replyApproved', on: '2026-09-14' },
      { type: 'reworkRequested', on: '2026-09-16' },
      { type: 'dispatched', on: '2026-09-18' },
    ];
    expect(daysUnheld(rework, '2026-12-31')).toBe(5);
  });

  it('run on through an upheld objection to the dispatch after it', () => {
    const upheld: HoldingStep[] = [
      ...first,
      { type: 'objected', on: '2026-09-06' },
      { type: 'objectionRuled', on: '2026-09-08', upheld: true },
      { type: 'dispatched', on: '2026-09-11' },
    ];
    expect(daysUnheld(upheld, '2026-12-31')).toBe(8);
  });

  it('end with the ruling that leaves the case where it is', () => {
    const rejected: HoldingStep[] = [
      ...first,
      { type: 'objected', on: '2026-09-06' },
      { type: 'objectionRuled', on: '2026-09-08', upheld: false },
    ];
    expect(daysUnheld(rejected, '2026-12-31')).toBe(5);
  });

  it('count up to today while no unit holds the case', () => {
    expect(daysUnheld([{ type: 'received', on: '2026-09-01' }], '2026-09-10')).toBe(9);
  });

  it('cross the change of the year by calendar days', () => {
    const newYear: HoldingStep[] = [
      { type: 'received', on: '2026-12-30' },
      { type: 'dispatched', on: '2027-01-02' },
    ];
    expect(daysUnheld(newYear, '2027-01-02')).toBe(3);
  });

  it('end when the case ends without a unit', () => {
    const redirected: HoldingStep[] = [
      { type: 'received', on: '2026-09-01' },
      { type: 'redirected', on: '2026-09-03' },
    ];
    expect(daysUnheld(redirected, '2026-12-31')).toBe(2);
  });
});
