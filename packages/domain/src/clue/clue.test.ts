import { describe, expect, it } from 'vitest';
import { staffRoles } from '../case/actor.ts';
import { addMonth } from '../clock/civil-date.ts';
import { chinaHolidays } from '../clock/holidays.ts';
import { clueCommands, clueStates, mayKeepClues, namesIn, nextClueState } from './clue.ts';
import { type CountedClue, countClues, countsOutside } from './clue-counts.ts';
import { type ClueDays, clueDeadlines } from './clue-deadlines.ts';

/** Written down by hand: command, states it is allowed in, where it leads. */
const life = {
  forward: { registered: 'forwarded' },
  decide: { forwarded: 'decided', decided: 'decided' },
  note: { registered: 'registered', forwarded: 'forwarded', decided: 'decided', closed: 'closed' },
  close: { decided: 'closed' },
  tellAccepted: { registered: 'registered', forwarded: 'forwarded', decided: 'decided', closed: 'closed' },
  tellResult: { closed: 'closed' },
} as const;

describe.each(clueCommands)('%s', (command) => {
  it.each(clueStates)('in %s goes where the life of a clue says', (state) => {
    const expected: Partial<Record<string, string>> = life[command];
    expect(nextClueState(state, command)).toBe(expected[state] ?? null);
  });
});

it('only discipline officers keep the ledger', () => {
  const keepers = staffRoles.filter((kind) =>
    mayKeepClues(
      kind === 'unitHandler' || kind === 'unitHead'
        ? { kind, staffId: 's', unitId: 'u', sectionId: null }
        : { kind, staffId: 's', unitId: null },
    ),
  );
  expect(keepers).toEqual(['disciplineOfficer']);
});

it('names are told apart however they are strung together, and each counts once', () => {
  expect(namesIn('周敏、刘强，周敏\n 何平;')).toEqual(['周敏', '刘强', '何平']);
  expect(namesIn(' 、 ')).toEqual([]);
});

it('a name that is set with a blank in it is still one person', () => {
  expect(namesIn('周 敏')).toEqual(['周敏']);
  expect(namesIn('周　敏、刘强')).toEqual(['周敏', '刘强']);
  expect(namesIn('周 敏、周敏')).toEqual(['周敏']);
  expect(namesIn('刘强 周敏')).toEqual(['刘强', '周敏']);
});

describe('the clocks of a clue', () => {
  const days: ClueDays = {
    ...{ realName: true, receivedOn: '2026-09-28', forwardedOn: null, decidedOn: null },
    ...{ answeredOn: null, closedOn: null, resultToldOn: null },
  };
  const owed = (change: Partial<ClueDays>, today = '2026-10-12') =>
    clueDeadlines({ ...days, ...change }, { today, calendar: chinaHolidays });

  it('leave out the National Day holiday: five working days to forward, fifteen to answer who gave a name', () => {
    expect(owed({})).toEqual([
      { key: 'forward', on: '2026-10-10', overdue: true },
      { key: 'accept', on: '2026-10-23', overdue: false },
    ]);
  });

  it('give one month for the way, from the day it was forwarded, and none once it is decided or closed', () => {
    const forwarded = owed({ realName: false, forwardedOn: '2026-09-30' }, '2026-10-31');
    expect(forwarded).toEqual([{ key: 'decide', on: '2026-10-30', overdue: true }]);
    expect(owed({ realName: false, forwardedOn: '2026-09-30', decidedOn: '2026-10-09' })).toEqual([]);
  });

  it('a month ends on the same number, or on the last day of a shorter month', () => {
    expect(['2026-01-31', '2028-01-31', '2026-12-15', '2026-12-31'].map(addMonth)).toEqual([
      ...['2026-02-28', '2028-02-29', '2027-01-15', '2027-01-31'],
    ]);
  });

  it('count fifteen working days from the closing until who gave a name is told', () => {
    const closed = { forwardedOn: '2026-09-28', decidedOn: '2026-09-29', answeredOn: '2026-09-29' };
    expect(owed({ ...closed, closedOn: '2026-11-02' }, '2026-11-24')).toEqual([
      { key: 'tellResult', on: '2026-11-23', overdue: true },
    ]);
    expect(owed({ ...closed, closedOn: '2026-11-02', resultToldOn: '2026-11-20' })).toEqual([]);
  });
});

describe('the quarterly return', () => {
  const clue = (change: Partial<CountedClue>): CountedClue => ({
    ...{ state: 'registered', way: null, registeredOn: '2026-09-01', closedOn: null, overdue: false },
    ...change,
  });
  const quarter = { from: '2026-07-01', to: '2026-09-30' };

  it('counts what came and ended within it, and what is open at its end by way and age', () => {
    const counted = countClues(
      [
        clue({}),
        clue({ way: 'inquiry', registeredOn: '2026-03-01', overdue: true }),
        clue({ way: 'settled', registeredOn: '2026-07-01', closedOn: '2026-09-30' }),
        clue({ way: 'settled', registeredOn: '2026-07-01', closedOn: '2026-10-08' }),
        clue({ registeredOn: '2026-10-01' }),
      ],
      quarter,
    );
    expect(counted).toEqual({
      ...{ registered: 3, closed: 1, overdue: 1 },
      ways: { undecided: 1, inquiry: 1, preliminaryCheck: 0, heldPending: 0, settled: 1 },
      ages: { month: 1, quarter: 0, halfYear: 1, longer: 1 },
    });
  });

  it('leaves the room exact only where nothing in it is small', () => {
    expect(countsOutside([12, 0, 7])).toEqual([
      { from: 12, to: 12 },
      { from: 0, to: 0 },
      { from: 7, to: 7 },
    ]);
    expect(countsOutside([12, 3, 0, 5])).toEqual([
      { from: 10, to: 14 },
      { from: 1, to: 4 },
      { from: 0, to: 0 },
      { from: 5, to: 9 },
    ]);
  });
});
