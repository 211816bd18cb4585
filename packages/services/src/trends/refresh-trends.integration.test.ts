import { markLinkedDays } from '@huiyin/db/sql/mark-linked-days';
import type { Actor } from '@huiyin/domain/case/actor';
import { retentionKinds } from '@huiyin/domain/retention/retention';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptCase } from '../case/accept-case.ts';
import { askExtension } from '../case/ask-clock-change.ts';
import { linkMeasure } from '../case/link-measure.ts';
import { recordCallBack } from '../case/record-call-back.ts';
import { Failure } from '../failure.ts';
import { eraseDue } from '../retention/erase-due.ts';
import { setRetention } from '../retention/retention-rules.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { refreshTrends } from './refresh-trends.ts';
import { arrangeMeasures } from './testing/arrange-measures.ts';
import { conductByHand, conductKept, monthsAmiss } from './testing/conduct-by-hand.ts';
import { countByHand, countsKept, sumsAmiss } from './testing/count-by-hand.ts';
import { type Ground, numbersFrom, walkOnce } from './testing/random-walk.ts';

let test: TestServices;
let desk: Desk;
let ground: Ground;
let report: Awaited<ReturnType<typeof arrangeMeasures>>;
let towns: string[];

const days = ['2026-09-29', '2026-09-30', '2026-10-01', '2026-10-08'];
const first = [
  { problem: '学位紧张', title: '扩建学校' },
  { problem: '学位紧张', title: '公布学位' },
  { problem: '路灯不亮', title: '检修路灯' },
];

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  report = await arrangeMeasures(test, first);
  towns = [await desk.town('东门镇'), await desk.town('西门镇')];
  const unitIds = [await desk.unit('教育局'), await desk.unit('水务局')];
  const ofUnits = (role: 'unitHandler' | 'unitHead', each: number) =>
    Promise.all(unitIds.flatMap((unitId) => Array.from({ length: each }, () => desk.staff(role, unitId))));
  ground = {
    caseIds: await Promise.all(Array.from({ length: 14 }, (_, at) => receive(at))),
    measureIds: report.measureIds,
    unitIds,
    triage: await desk.staff('triageOfficer'),
    reviewers: [await desk.staff('reviewer'), await desk.staff('reviewer')],
    handlers: await ofUnits('unitHandler', 2),
    heads: await ofUnits('unitHead', 1),
  };
});
afterAll(() => test.close());

async function receive(at: number): Promise<string> {
  const townId = [...towns, null][at % 3] ?? null;
  const receivedOn = days[at % days.length] ?? '2026-10-08';
  return (await desk.case({ townId, receivedOn, measureId: at % 2 ? (report.measureIds[0] ?? null) : null }))
    .id;
}

async function expectTrue(): Promise<void> {
  await refreshTrends(test.services);
  expect(await countsKept(test)).toEqual(await countByHand(test));
  expect(await conductKept(test)).toEqual(await conductByHand(test));
  expect(await monthsAmiss(test)).toEqual([]);
  expect(await sumsAmiss(test)).toEqual([]);
}

/** Drawn once for all runs, so that a failure can be told again. */
const seed = 20_261_124;

describe('the rollup', () => {
  it('equals the count by hand after every stretch of a random walk through the life of cases', async () => {
    const number = numbersFrom(seed);
    const done = new Map<string, number>();
    await expectTrue();
    for (let stretch = 0; stretch < 14; stretch += 1) {
      for (let step = 0; step < 60; step += 1) {
        const verb = await walkOnce(test.services, ground, number);
        if (verb) done.set(verb, (done.get(verb) ?? 0) + 1);
      }
      await expectTrue();
    }
    const moving = [
      'join',
      'unjoin',
      'link',
      'unlink',
      'classify',
      'dispatch',
      'ruleOnObjection',
      'approveReply',
    ];
    const rest = ['rate', 'requestRework', 'withdraw', 'handToDiscipline'];
    expect([...done.keys()]).toEqual(expect.arrayContaining([...moving, ...rest]));
  }, 120_000);

  it('counts extensions and bad ratings that a call did not mend', async () => {
    const tried = async (attempt: Promise<unknown>) =>
      attempt.then(() => 1).catch((failure) => (failure instanceof Failure ? 0 : Promise.reject(failure)));
    let [extended, called] = [0, 0];
    for (const caseId of ground.caseIds) {
      const by = (actor: Actor) => ({ actor, caseId, version: null });
      for (const handler of ground.handlers)
        extended += await tried(askExtension(test.services, by(handler), { days: 2, reason: '需勘察' }));
      const told = { outcome: 'stillUnsolved', words: '仍未修好' } as const;
      called += await tried(recordCallBack(test.services, by(ground.triage), told));
    }
    expect(extended).toBeGreaterThan(0);
    expect(called).toBeGreaterThan(0);
    await expectTrue();
  });

  it('loses nothing while cases change and others refresh at the same moment', async () => {
    const added = await Promise.all(Array.from({ length: 6 }, (_, at) => receive(at)));
    const wider = { ...ground, caseIds: [...ground.caseIds, ...added] };
    let walking = true;
    const refresher = async () => {
      while (walking) await refreshTrends(test.services);
    };
    const walker = async (_: unknown, at: number) => {
      const number = numbersFrom(seed + at);
      for (let step = 0; step < 80; step += 1) await walkOnce(test.services, wider, number);
    };
    const refreshing = [refresher(), refresher()];
    await Promise.all(Array.from({ length: 4 }, walker));
    walking = false;
    await Promise.all(refreshing);
    await expectTrue();
  }, 120_000);

  it('keeps the mark of a change that was not saved yet when the day was counted', async () => {
    const { id } = await desk.case({ receivedOn: '2026-11-02' });
    const { jurisdictionId, database } = test.services;
    await database.prisma.$transaction(async (tx) => {
      await tx.caseFile.updateMany({ where: { jurisdictionId, id }, data: { kind: 'praise' } });
      await tx.trendStaleDay.createMany({ data: { jurisdictionId, onDay: new Date('2026-11-02') } });
      expect(await refreshTrends(test.services)).toBe(1);
      expect(await countsKept(test)).toHaveProperty('2026-11-02 kind none');
    });
    expect(await refreshTrends(test.services)).toBe(1);
    expect(await countsKept(test)).not.toHaveProperty('2026-11-02 kind none');
    await expectTrue();
  });

  it('counts nothing anew when nothing changed', async () => {
    expect(await refreshTrends(test.services)).toBe(0);
    const { caseId } = await acceptCase(test.services, {
      ...{ actor: ground.triage, caseId: await receive(0), version: null },
    });
    expect(await refreshTrends(test.services)).toBe(1);
    expect(await refreshTrends(test.services)).toBe(0);
    await test.database.owner.prisma.caseFile.updateMany({ where: { id: caseId }, data: { kind: 'praise' } });
    await expect(expectTrue()).rejects.toThrow();
    await linkMeasure(
      test.services,
      { actor: ground.triage, caseId, version: null },
      { measureId: ground.measureIds[1] ?? '', why: '' },
    );
    await expectTrue();
  });

  it('follows a measure that stands under another problem in the next version of the report', async () => {
    const moved = first.map((measure) => ({ ...measure, problem: '路灯不亮' }));
    await arrangeMeasures(test, moved, report);
    await test.services.database.prisma.$transaction((tx) => markLinkedDays(tx, 'test'));
    await expectTrue();
    const problems = Object.keys(await countsKept(test)).filter((key) => key.includes(' problem '));
    const gone = report.problemIds.get('学位紧张') ?? '';
    expect(problems.filter((key) => key.endsWith(gone))).toEqual([]);
  });

  it('counts a great backlog in several transactions', async () => {
    const onDay = (at: number) => new Date(Date.UTC(2020, 0, 1 + at));
    await test.database.owner.prisma.trendStaleDay.createMany({
      data: Array.from({ length: 100 }, (_, at) => ({ jurisdictionId: 'test', onDay: onDay(at) })),
    });
    expect(await refreshTrends(test.services)).toBe(100);
    await expectTrue();
  });

  it('counts a case as before when it is erased: what counts are made of stays', async () => {
    const { prisma } = test.database.owner;
    const jurisdictionId = 'test';
    // All ended long ago, and nobody has heard of them since.
    const ended = { jurisdictionId, state: { not: 'joined' } };
    await prisma.caseFile.updateMany({ where: ended, data: { state: 'archived' } });
    await prisma.caseEvent.updateMany({ where: { jurisdictionId }, data: { onDay: new Date('2020-01-02') } });
    const countAgain = async () => {
      const received = await prisma.caseFile.findMany({
        distinct: ['receivedOn'],
        select: { receivedOn: true },
      });
      const stale = received.map(({ receivedOn: onDay }) => ({ jurisdictionId, onDay }));
      await prisma.trendStaleDay.createMany({ data: stale });
      await expectTrue();
      return [await countsKept(test), await conductKept(test)];
    };
    const before = await countAgain();
    expect(await prisma.rating.count()).toBeGreaterThan(0);

    const as = (role: 'owner' | 'jobs') => ({ ...test.services, database: test.database[role] });
    for (const kind of retentionKinds) await setRetention(as('owner'), { kind, days: 30 });
    expect(await eraseDue(as('jobs'))).toBeGreaterThan(10);
    await expectTrue();
    expect(await countAgain()).toEqual(before);
  });
});
