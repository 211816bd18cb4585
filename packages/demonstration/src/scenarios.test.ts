import type { CaseState } from '@huiyin/domain/case/states';
import { addDays, weekday } from '@huiyin/domain/clock/civil-date';
import { describe, expect, it } from 'vitest';
import { actingIn } from './acting.ts';
import { dayZeroOf } from './dates.ts';
import { demonstration } from './demonstration.ts';
import { replay } from './replay.ts';
import type { At, Scenario } from './scenario.ts';

const { scenarios, showcaseKey, staff, towns, units } = demonstration;
const ended = scenarios.map((scenario) => ({ scenario, facts: replay(scenario) }));

/** How many cases stand in each state at the end; `approved` is no state of the domain's. */
const standing: Readonly<Record<CaseState, number>> = {
  received: 3,
  accepted: 3,
  notAccepted: 2,
  notReaccepted: 1,
  redirected: 4,
  transferred: 1,
  joined: 4,
  infoRequested: 2,
  dispatched: 2,
  objected: 1,
  inProgress: 7,
  drafted: 1,
  signed: 1,
  returned: 1,
  answered: 4,
  rework: 1,
  closed: 19,
  archived: 1,
  withdrawn: 2,
};

const minutes = ({ daysAgo, time }: At): number =>
  -daysAgo * 1440 + Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const moments = ({ submit, steps }: Scenario): At[] => [submit.at, ...steps.map(({ at }) => at)];

describe('the 60 cases', () => {
  it('are 60, each under a key of its own', () => {
    expect(scenarios).toHaveLength(60);
    expect(new Set(scenarios.map(({ key }) => key)).size).toBe(60);
  });

  it('stand in every state of the life of a case', () => {
    const counted = Object.fromEntries(Object.keys(standing).map((state) => [state, 0]));
    for (const { facts } of ended) counted[facts.state] = (counted[facts.state] ?? 0) + 1;
    expect(counted).toEqual(standing);
  });

  it.each(scenarios.map((scenario) => [scenario.key, scenario] as const))(
    '%s moves forward in time, within the last 26 weeks',
    (_, scenario) => {
      const times = moments(scenario).map(minutes);
      for (const { time, daysAgo } of moments(scenario)) {
        expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
        expect(daysAgo).toBeGreaterThan(0);
        expect(daysAgo).toBeLessThanOrEqual(26 * 7);
      }
      expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
    },
  );

  it('see staff at work on Mondays to Fridays, between 08:00 and 18:00', () => {
    const dayZero = dayZeroOf('2026-11-24');
    const outside = scenarios.flatMap(({ key, submit, steps }) => [
      ...(submit.by && outsideOffice(submit.at, dayZero) ? [`${key} submit`] : []),
      ...steps
        .filter((step) => step.by || actingIn(step, units[0].key).kind === 'staff')
        .filter(({ at }) => outsideOffice(at, dayZero))
        .map((step) => `${key} ${step.do} ${step.at.daysAgo}`),
    ]);
    expect(outside).toEqual([]);
  });

  it('join only into a case that exists, was told earlier and is still open', () => {
    for (const { submit, steps } of scenarios) {
      for (const step of steps) {
        if (step.do !== 'join') continue;
        const lead = ended.find(({ scenario }) => scenario.key === step.into);
        expect(lead && minutes(lead.scenario.submit.at)).toBeLessThan(minutes(submit.at));
        expect(['inProgress', 'rework']).toContain(lead?.facts.state);
      }
    }
  });

  it('name a place that the towns list', () => {
    for (const { submit } of scenarios) {
      const town = towns.find(({ name }) => name === submit.town);
      const villages: readonly string[] = town?.villages ?? [];
      if (submit.village) expect(villages).toContain(submit.village);
    }
  });
});

describe('publication', () => {
  it('shows at least 8 cases, and at least 6 answered ones stay unpublished by the wish of the citizen', () => {
    expect(ended.filter(({ facts }) => facts.publication === 'published').length).toBeGreaterThanOrEqual(8);
    const declined = ended.filter(
      ({ scenario, facts }) =>
        scenario.steps.some(({ do: command }) => command === 'approveReply') &&
        (!facts.mayPublish || facts.publication === 'declined'),
    );
    expect(declined.length).toBeGreaterThanOrEqual(6);
  });

  it('has no name and no telephone of a citizen in a public text', () => {
    for (const { submit, steps } of scenarios) {
      for (const step of steps) {
        if (step.do !== 'proposePublicAnswer') continue;
        const shown = step.question + step.answer;
        expect(shown).not.toMatch(/\d{4}-\d{7}|\d{11}/);
        if (submit.identityMode !== 'anonymous') expect(shown).not.toContain(submit.name);
      }
    }
  });

  it('has one complete thread: asked, answered, not solved, redone by other people, solved, closed, public', () => {
    const showcase = ended.find(({ scenario }) => scenario.key === showcaseKey);
    expect(showcase?.facts).toMatchObject({ state: 'closed', publication: 'published', reworkCount: 1 });
    expect(showcase?.scenario.steps.map((step) => step.do).slice(1)).toEqual([
      'accept',
      'dispatch',
      'acknowledge',
      ...['draftReply', 'signReply', 'approveReply'],
      ...['proposePublicAnswer', 'agreePublicAnswer', 'publishAnswer', 'rate', 'requestRework'],
      ...['dispatch', 'acknowledge', 'draftReply', 'signReply', 'approveReply', 'rate', 'close'],
      ...['proposePublicAnswer', 'agreePublicAnswer', 'publishAnswer'],
    ]);
  });
});

describe('the last three weeks', () => {
  it('bring more cases about the water mains than the 23 weeks before', () => {
    const days = scenarios
      .filter(({ submit }) => submit.fromMeasure === 11 || submit.town === '禾渡镇')
      .filter(
        ({ submit, steps }) => submit.fromMeasure === 11 || steps.some(({ do: what }) => what === 'join'),
      )
      .map(({ submit }) => submit.at.daysAgo);
    expect(days.filter((day) => day <= 21)).toHaveLength(9);
    expect(days.filter((day) => day > 21).length).toBeLessThan(4);
  });
});

describe('people and telephones', () => {
  it('are invented: only 0600-555 numbers and the public lines', () => {
    const everything = JSON.stringify(demonstration);
    const numbers = everything.match(/\d{3,4}-\d{7,8}|1[3-9]\d{9}/g) ?? [];
    expect(numbers.filter((number) => !/^0600-555\d{4}$/.test(number))).toEqual([]);
  });

  it('give every unit a drafter and one head, and three units a second drafter for work done again', () => {
    for (const { key } of units) {
      const ofUnit = staff.filter((member) => 'unit' in member && member.unit === key);
      expect(ofUnit.filter(({ role }) => role === 'unitHead')).toHaveLength(1);
      const drafters = ofUnit.filter(({ role }) => role === 'unitHandler').length;
      expect(drafters).toBe(['education', 'housing', 'water'].includes(key) ? 2 : 1);
    }
  });

  it('have one e-mail and one key each, and sections that their unit has', () => {
    expect(new Set(staff.map(({ email }) => email)).size).toBe(staff.length);
    expect(new Set(staff.map(({ key }) => key)).size).toBe(staff.length);
    for (const member of staff) {
      expect(member.email).toMatch(/^[a-z0-9-]+@demo\.example$/);
      if (!('section' in member)) continue;
      const sections: readonly { key: string }[] =
        units.find(({ key }) => key === member.unit)?.sections ?? [];
      expect(sections.map(({ key }) => key)).toContain(member.section);
    }
  });
});

function outsideOffice({ daysAgo, time }: At, dayZero: string): boolean {
  return weekday(addDays(dayZero, -daysAgo)) > 5 || time < '08:00' || time > '18:00';
}
