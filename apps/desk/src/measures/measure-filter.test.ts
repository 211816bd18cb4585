import type { MeasureFileLine } from '@huiyin/contract/desk/close-out';
import { describe, expect, it } from 'vitest';
import { filterMeasures, measureFilters } from './measure-filter.ts';

const line = (measureId: string, change: Partial<MeasureFileLine>): MeasureFileLine => ({
  ...{ measureId, number: 1, title: null, problemNumber: 1, problemTitle: '', status: 'completed' },
  ...{ state: 'criterionSet', leadUnit: '水务局', leadLeader: '', dueOn: null, noticeEndsOn: null },
  ...{ openObjections: 0, wordingChangedOn: null, lastRecordOn: null, missingReturns: [], red: [] },
  ...change,
});
const lines = [
  line('plain', {}),
  line('late', { dueOn: '2026-11-30' }),
  line('today', { dueOn: '2026-12-01' }),
  line('running', { state: 'onNotice', noticeEndsOn: '2026-12-01' }),
  line('over', { state: 'onNotice', noticeEndsOn: '2026-11-30' }),
  line('objected', { state: 'onNotice', noticeEndsOn: '2026-12-05', openObjections: 1 }),
  line('closed', { state: 'closed', dueOn: '2026-01-01' }),
  line('reworded', { state: 'closed', wordingChangedOn: '2026-11-01' }),
  line('owes', { missingReturns: ['2026-10-01'], red: ['returnsMissing'] }),
  line('nobody', { state: 'open', leadUnit: null }),
];

describe('the list of measures', () => {
  it('shows what each filter says', () => {
    const shown = Object.fromEntries(
      measureFilters.map((filter) => [
        filter,
        filterMeasures(lines, filter, '2026-12-01').map(({ measureId }) => measureId),
      ]),
    );
    expect(shown).toEqual({
      all: lines.map(({ measureId }) => measureId),
      attention: ['late', 'over', 'objected', 'reworded', 'owes'],
      overdue: ['late'],
      onNotice: ['running', 'over', 'objected'],
      closed: ['closed', 'reworded'],
      unassigned: ['nobody'],
    });
  });
});
