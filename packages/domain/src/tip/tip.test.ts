import { describe, expect, it } from 'vitest';
import { staffRoles } from '../case/actor.ts';
import { chinaHolidays } from '../clock/holidays.ts';
import { mayReadTips, nextTipState, type TipDays, tipCommands, tipDeadlines, tipStates } from './tip.ts';

/** Written down by hand: command, states it is allowed in, where it leads. */
const life = {
  read: { received: 'read' },
  forward: { read: 'forwarded' },
  close: { read: 'closed', forwarded: 'closed' },
  reply: { read: 'read', forwarded: 'forwarded', closed: 'closed' },
} as const;

describe.each(tipCommands)('%s', (command) => {
  it.each(tipStates)('in %s goes where the life of a tip says', (state) => {
    const expected: Partial<Record<string, string>> = life[command];
    expect(nextTipState(state, command)).toBe(expected[state] ?? null);
  });
});

it('only discipline officers read tips', () => {
  const readers = staffRoles.filter((kind) =>
    mayReadTips(
      kind === 'unitHandler' || kind === 'unitHead'
        ? { kind, staffId: 's', unitId: 'u', sectionId: null }
        : { kind, staffId: 's', unitId: null },
    ),
  );
  expect(readers).toEqual(['disciplineOfficer']);
});

describe('the clocks of a tip', () => {
  const days: TipDays = {
    ...{ realName: false, receivedOn: '2026-11-27', forwardedOn: null },
    ...{ answeredOn: null, closedOn: null, resultToldOn: null },
  };
  const owed = (change: Partial<TipDays>, today = '2026-12-01') =>
    tipDeadlines({ ...days, ...change }, { today, calendar: chinaHolidays });

  it('give five working days to forward it', () => {
    expect(owed({})).toEqual([{ key: 'forward', on: '2026-12-04', overdue: false }]);
    expect(owed({}, '2026-12-05')).toMatchObject([{ overdue: true }]);
    expect(owed({ forwardedOn: '2026-12-01' })).toEqual([]);
  });

  it('owe an answer and a result to whoever gave a name', () => {
    expect(owed({ realName: true }).map(({ key, on }) => [key, on])).toEqual([
      ['forward', '2026-12-04'],
      ['accept', '2026-12-18'],
    ]);
    const closed = { realName: true, answeredOn: '2026-12-01', closedOn: '2026-12-02' };
    expect(owed(closed)).toMatchObject([{ key: 'tellResult', on: '2026-12-23' }]);
    expect(owed({ ...closed, resultToldOn: '2026-12-03' })).toEqual([]);
  });
});
