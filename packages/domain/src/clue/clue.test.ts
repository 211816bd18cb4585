import { describe, expect, it } from 'vitest';
import { staffRoles } from '../case/actor.ts';
import { addDays, addMonth } from '../clock/civil-date.ts';
import { chinaHolidays } from '../clock/holidays.ts';
import { clueCommands, clueStates, earliestDay, mayKeepClues, namesIn, nextClueState } from './clue.ts';
import { type CountedClue, countClues, countsOutside, quarterBefore, quarterStart } from './clue-counts.ts';
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

it('no entry bears a day before that of what it follows', () => {
  const days = {
    ...{ receivedOn: '2026-03-02', forwardedOn: '2026-03-06' },
    ...{ decidedOn: '2026-03-20', closedOn: '2026-04-10' },
  };
  const earliest = clueCommands.map((command) => `${command} ${earliestDay(command, days)}`);
  expect(earliest).toEqual([
    ...['forward 2026-03-02', 'decide 2026-03-06', 'note 2026-03-02', 'close 2026-03-20'],
    ...['tellAccepted 2026-03-02', 'tellResult 2026-04-10'],
  ]);
  const none = { ...days, forwardedOn: null, decidedOn: null, closedOn: null };
  expect(new Set(clueCommands.map((command) => earliestDay(command, none)))).toEqual(new Set(['2026-03-02']));
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

  it.each([
    // From a Friday; the Sunday before National Day is worked (2026-09-20).
    ['2026-09-18', '2026-09-24', '2026-10-15'],
    // Over the Spring Festival: nine days off, and the two Saturdays around it worked.
    ['2026-02-13', '2026-02-27', '2026-03-12'],
    // Over New Year's Day, with the Sunday after it worked.
    ['2025-12-30', '2026-01-07', '2026-01-21'],
    // The last day of February, into an ordinary month.
    ['2026-02-28', '2026-03-06', '2026-03-20'],
  ])(
    'received on %s: forwarded by %s, told by %s; overdue the day after, not on it',
    (receivedOn, forward, told) => {
      const on = (today: string) => owed({ receivedOn }, today);
      expect(on(forward)).toEqual([
        { key: 'forward', on: forward, overdue: false },
        { key: 'accept', on: told, overdue: false },
      ]);
      expect(on(addDays(forward, 1))[0]).toMatchObject({ overdue: true });
      const forwarded = { receivedOn, forwardedOn: forward, decidedOn: forward };
      expect(owed(forwarded, told)).toEqual([{ key: 'accept', on: told, overdue: false }]);
      expect(owed(forwarded, addDays(told, 1))).toEqual([{ key: 'accept', on: told, overdue: true }]);
    },
  );

  it.each([
    ['2026-01-31', '2026-02-28'],
    ['2028-01-31', '2028-02-29'],
    ['2026-09-01', '2026-10-01'],
    ['2026-11-30', '2026-12-30'],
    ['2026-12-31', '2027-01-31'],
  ])('forwarded on %s, it is decided by %s, holiday or not', (forwardedOn, by) => {
    const decide = (today: string) => owed({ realName: false, forwardedOn }, today);
    expect(decide(by)).toEqual([{ key: 'decide', on: by, overdue: false }]);
    expect(decide(addDays(by, 1))).toEqual([{ key: 'decide', on: by, overdue: true }]);
  });

  it('of the result count from the closing, over holidays and make-up days', () => {
    const closed = { forwardedOn: '2026-09-01', decidedOn: '2026-09-02', answeredOn: '2026-09-02' };
    const told = (closedOn: string) => owed({ ...closed, closedOn }, closedOn).map(({ on }) => on);
    expect(told('2026-09-18')).toEqual(['2026-10-15']);
    expect(told('2026-02-13')).toEqual(['2026-03-12']);
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
  type Given = Partial<ClueDays> & Partial<Pick<CountedClue, 'registeredOn' | 'decisions'>>;
  const clue = ({ registeredOn = '2026-09-01', decisions = [], ...days }: Given): CountedClue => ({
    ...{ registeredOn, decisions },
    days: {
      ...{ realName: false, receivedOn: registeredOn, forwardedOn: registeredOn, answeredOn: null },
      ...{ decidedOn: decisions.at(-1)?.on ?? null, closedOn: null, resultToldOn: null, ...days },
    },
  });
  const decided = (way: 'inquiry' | 'settled', on: string) => ({ decisions: [{ way, on }] });
  const count = (clues: readonly CountedClue[], period = quarter) => countClues(clues, period, chinaHolidays);
  const quarter = { from: '2026-07-01', to: '2026-09-30' };

  it('counts what came and ended within it, and what is open at its end by way and age', () => {
    const counted = count([
      clue({}),
      clue({ ...decided('inquiry', '2026-03-20'), registeredOn: '2026-03-01' }),
      clue({ ...decided('settled', '2026-07-09'), registeredOn: '2026-07-01', closedOn: '2026-09-30' }),
      clue({ ...decided('settled', '2026-07-09'), registeredOn: '2026-07-01', closedOn: '2026-10-08' }),
      clue({ registeredOn: '2026-10-01' }),
      clue({
        ...decided('inquiry', '2026-03-20'),
        registeredOn: '2026-03-01',
        forwardedOn: null,
        closedOn: '2026-06-30',
      }),
    ]);
    expect(counted).toEqual({
      ...{ registered: 3, closed: 1, overdue: 0 },
      ways: { undecided: 1, inquiry: 1, preliminaryCheck: 0, heldPending: 0, settled: 1 },
      ages: { month: 1, quarter: 0, halfYear: 1, longer: 1 },
    });
  });

  it('stands as it was at the end of its period, whatever was decided, told or closed after', () => {
    const before = clue({ registeredOn: '2026-07-01' });
    const later = clue({
      ...{ registeredOn: '2026-07-01', closedOn: '2026-10-20' },
      decisions: [
        { way: 'inquiry', on: '2026-10-09' },
        { way: 'settled', on: '2026-10-16' },
      ],
    });
    expect(count([later])).toEqual(count([before]));
    expect(count([before])).toMatchObject({ overdue: 1, ways: { undecided: 1 } });
    const twice = {
      ...later,
      decisions: [{ way: 'heldPending', on: '2026-07-20' }, ...later.decisions],
    } as const;
    expect(count([twice])).toMatchObject({ overdue: 0, ways: { undecided: 0, heldPending: 1 } });
  });

  it('of a period without a clue is all zeros', () => {
    expect(count([clue({})], { from: '2026-04-01', to: '2026-06-30' })).toMatchObject({
      ...{ registered: 0, closed: 0, overdue: 0, ways: { undecided: 0 }, ages: { month: 0 } },
    });
  });

  it.each([
    ['2026-01-01', '2026-01-01', '2025-10-01', '2025-12-31'],
    ['2026-03-31', '2026-01-01', '2025-10-01', '2025-12-31'],
    ['2026-04-01', '2026-04-01', '2026-01-01', '2026-03-31'],
    ['2026-12-31', '2026-10-01', '2026-07-01', '2026-09-30'],
  ])('on %s belongs to the quarter from %s, and is made for %s to %s', (day, starts, from, to) => {
    expect(quarterStart(day)).toBe(starts);
    expect(quarterBefore(day)).toEqual({ from, to });
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
