import { describe, expect, it } from 'vitest';
import { type Actor, staffRoles } from '../case/actor.ts';
import { alarmScore, alertLooks, alertStateOf, falseAlarmsAYear, falseAlarmsEach } from './alert.ts';
import { joinRises, type Rise } from './join-rises.ts';
import { mayWorkAlerts } from './policy.ts';

const rise = (dimension: Rise['dimension'], key: string, rest: Partial<Rise>): Rise => ({
  ...{ dimension, key, expected: 3, seen: 11, caseIds: [] },
  ...rest,
});

describe('whether counts can be judged', () => {
  const weekly = (weeks: number, each: number) => Array.from({ length: weeks }, () => each);
  it('needs a year before the week itself', () => {
    expect(alertStateOf(weekly(52, 9))).toBe('tooShort');
    expect(alertStateOf(weekly(53, 9))).toBe('judged');
  });
  it('needs five cases a week over that year, whatever the last week brought', () => {
    expect(alertStateOf([...weekly(52, 4), 500])).toBe('tooFew');
    expect(alertStateOf([...weekly(52, 5), 0])).toBe('judged');
  });
});

it('shares the false alarms that are put up with among all ways of looking and all their series', () => {
  const aYear = { places: 52, pairs: 52, days: 365, words: 52 };
  const all = alertLooks.reduce((sum, look) => sum + falseAlarmsEach(look) * aYear[look], 0);
  expect(all).toBeCloseTo(falseAlarmsAYear, 12);
  expect(alarmScore('places', 380)).toBeCloseTo(1 - 6 / (52 * 380), 12);
  expect(alarmScore('days', 160)).toBeCloseTo(1 - 2 / (365 * 160), 12);
  expect(alarmScore('pairs', 0)).toBeLessThan(1);
});

describe('what rises by the same cases', () => {
  const eleven = Array.from({ length: 11 }, (_, at) => `case ${at}`);
  const measure = rise('measure', 'm', { caseIds: eleven });
  const town = rise('town', 't', { expected: 20, seen: 30, caseIds: [...eleven.slice(2), 'a', 'b'] });
  const unit = rise('unit', 'u', { expected: 3.2, seen: 11, caseIds: eleven });
  const other = rise('kind', 'k', { caseIds: ['x', 'y', 'z'] });

  it('is one matter, told by the place that rose most, a narrow one first', () => {
    const named = joinRises([town, unit, other, measure]).map((group) => group.map(({ key }) => key));
    expect(named).toEqual([['m', 'u', 't'], ['k']]);
  });
  it('stays two matters where only a wider place holds both', () => {
    const left = rise('measure', 'l', { caseIds: eleven.slice(0, 4) });
    const right = rise('measure', 'r', { caseIds: eleven.slice(6) });
    const groups = joinRises([left, right, unit]).map((group) => group.map(({ key }) => key));
    expect(groups).toEqual([['l', 'u'], ['r']]);
  });
  it('is nothing where nothing rises', () => {
    expect(joinRises([])).toEqual([]);
  });
});

describe('alerts', () => {
  const unitId = 'unit';
  const actors = staffRoles.map((kind) => ({ kind, staffId: 's', unitId, sectionId: null }) as Actor);
  const others: Actor[] = [{ kind: 'citizen' }, { kind: 'receiptHolder', caseId: 'c' }];
  it.each([...actors, ...others])('are worked by the discipline office alone: $kind', (actor) => {
    expect(mayWorkAlerts(actor)).toBe(actor.kind === 'disciplineOfficer');
  });
});
