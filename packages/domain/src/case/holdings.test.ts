import { describe, expect, it } from 'vitest';
import { daysUnheld, type HoldingStep, holdings } from './holdings.ts';

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

  it('run again from a dispatch that was taken back to the next', () => {
    const recalled: HoldingStep[] = [
      ...first,
      { type: 'recalled', on: '2026-09-05' },
      { type: 'dispatched', on: '2026-09-08' },
    ];
    expect(daysUnheld(recalled, '2026-12-31')).toBe(6);
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

describe('the ledger of who held a case', () => {
  it('names each holder with its days, back with the unit whose objection was rejected, and ends with the answer', () => {
    const ledger = holdings(
      [
        { type: 'received', on: '2026-03-02' },
        { type: 'dispatched', on: '2026-03-04', unit: '水务局' },
        { type: 'objected', on: '2026-03-06' },
        { type: 'objectionRuled', on: '2026-03-09', upheld: false },
        { type: 'replyApproved', on: '2026-03-12', final: false },
        { type: 'replyApproved', on: '2026-03-16', final: true },
      ],
      '2026-04-01',
    );
    expect(ledger).toEqual([
      { holder: null, from: '2026-03-02', to: '2026-03-04', days: 2 },
      { holder: '水务局', from: '2026-03-04', to: '2026-03-06', days: 2 },
      { holder: null, from: '2026-03-06', to: '2026-03-09', days: 3 },
      { holder: '水务局', from: '2026-03-09', to: '2026-03-16', days: 7 },
    ]);
  });

  it('counts what still lasts up to today', () => {
    const ledger = holdings([{ type: 'received', on: '2026-03-02' }], '2026-03-05');
    expect(ledger).toEqual([{ holder: null, from: '2026-03-02', to: null, days: 3 }]);
  });
});
