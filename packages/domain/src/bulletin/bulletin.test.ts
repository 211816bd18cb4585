import { expect, it } from 'vitest';
import {
  type BulletinFigures,
  type BulletinKind,
  bulletinStates,
  compareFigures,
  mayApproveBulletin,
  nextBulletinState,
  periodFault,
} from './bulletin.ts';

const figures: BulletinFigures = {
  totals: [
    { key: 'received', n: 21, of: null },
    { key: 'solved', n: 3, of: 9 },
  ],
  weeks: [{ starts: '2026-03-02', received: 21, answered: 4 }],
  measures: [{ id: 'm1', n: 12, of: 21 }],
  units: [],
};

it('figures that are the same differ in nothing; each that is not is named with both values', () => {
  expect(compareFigures(figures, { ...figures, units: [] })).toEqual([]);
  const now = {
    ...figures,
    totals: [{ key: 'received', n: 22, of: null }],
    measures: [{ id: 'm1', n: 12, of: 22 }],
  };
  expect(compareFigures(figures, now)).toEqual([
    { key: 'received', frozen: '21', now: '22' },
    { key: 'solved', frozen: '3/9', now: '–' },
    { key: 'measure m1', frozen: '12/21', now: '12/22' },
  ]);
});

it('a period ends before today, after it begins, and within a little more than a year', () => {
  expect(periodFault({ from: '2026-03-01', to: '2026-03-31' }, '2026-04-01')).toBeNull();
  expect(periodFault({ from: '2026-03-01', to: '2026-03-31' }, '2026-03-31')).toBe('open');
  expect(periodFault({ from: '2026-03-31', to: '2026-03-01' }, '2026-04-01')).toBe('order');
  expect(periodFault({ from: '2025-01-01', to: '2026-03-01' }, '2026-04-01')).toBe('long');
});

it('nobody who drafted a bulletin or ever changed it approves it, nor anybody in another role', () => {
  const may = (staffId: string, kind: 'disciplineOfficer' | 'reviewer' = 'disciplineOfficer') =>
    mayApproveBulletin({ kind, staffId, unitId: null }, { writtenBy: ['drafted', 'between', 'last'] });
  expect(['drafted', 'between', 'last', 'other'].map((staffId) => may(staffId))).toEqual([
    ...[false, false, false, true],
  ]);
  expect(may('other', 'reviewer')).toBe(false);
});

it('is published once approved, withdrawn while it is public, and can be published again; a meeting pack never', () => {
  const after = (act: 'publish' | 'withdraw', kind: BulletinKind = 'bulletin') =>
    bulletinStates.map((state) => nextBulletinState({ kind, state }, act));
  expect(after('publish')).toEqual([null, 'published', null, 'published']);
  expect(after('withdraw')).toEqual([null, null, 'withdrawn', null]);
  expect([...after('publish', 'meetingPack'), ...after('withdraw', 'meetingPack')]).toEqual(
    Array(8).fill(null),
  );
});
