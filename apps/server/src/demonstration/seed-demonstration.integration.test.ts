import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, type TestDatabase } from '@huiyin/db/testing/database';
import { demonstration } from '@huiyin/demonstration/demonstration';
import { type CaseState, caseStates } from '@huiyin/domain/case/states';
import { createBareKeyPair } from '@huiyin/sealing/key-pair';
import { createNotedToday } from '@huiyin/services/audit/noted-today';
import { createTally } from '@huiyin/services/audit/tally';
import { readHomePage } from '@huiyin/services/portal/read-home-page';
import { readThread } from '@huiyin/services/portal/read-thread';
import { publishReport } from '@huiyin/services/report/publish-report';
import { uploadReport } from '@huiyin/services/report/upload-report';
import type { Services } from '@huiyin/services/services';
import { usualBudgets } from '@huiyin/services/submission/budget';
import type { FileStore } from '@huiyin/services/submission/file-store';
import { listPublicCalls, readPublicCall } from '@huiyin/services/topic-call/public-call';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demonstrationAccounts } from './accounts.ts';
import { type DemonstrationPart, seedDemonstration } from './seed-demonstration.ts';

/** Some thirty passwords are hashed each time, which takes long where other tests run beside this one. */
const patience = 180_000;

const now = new Date('2026-11-26T10:00:00+08:00');
const inputs = { now, reportFile: null, progress: () => undefined };
const ownReport = (version: 0 | 1): string =>
  fileURLToPath(import.meta.resolve(`@huiyin/demonstration/${demonstration.reportFiles[version]}`));

const noFiles: FileStore = {
  keepSealed: async () => null,
  keep: () => Promise.reject(new Error('the demonstration keeps no file')),
  read: () => {
    throw new Error('the demonstration reads no file');
  },
  remove: async () => undefined,
  olderThan: async () => [],
};

async function servicesOn(database: TestDatabase): Promise<Services> {
  return {
    database: database.owner,
    files: noFiles,
    jurisdictionId: 'default',
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    secret: new Uint8Array(32),
    passwordProfile: 'asvs',
    work: { cost: 1, counter: 10 },
    noticeKey: await createBareKeyPair(),
    budgets: usualBudgets(),
    refusals: createTally(),
    scanner: null,
    readings: createNotedToday(),
    auditHead: null,
    log: null,
    moment: null,
  };
}

describe('the demonstration', () => {
  let database: TestDatabase;
  let services: Services;
  const of = { jurisdictionId: 'default' };

  beforeAll(async () => {
    database = await createTestDatabase();
    services = await servicesOn(database);
    expect(await seedDemonstration(services, inputs)).toBe(true);
  }, patience);
  afterAll(() => database.drop());

  it('is marked as one, in the jurisdiction and in every account', async () => {
    const { prisma } = database.owner;
    expect(await prisma.jurisdiction.count({ where: { isDemonstration: true, isDefault: true } })).toBe(1);
    const accounts = await prisma.staffMember.count({ where: { isDemonstration: true } });
    expect(accounts).toBe(demonstrationAccounts().length);
    expect(await prisma.staffMember.count()).toBe(accounts);
  });

  it('has 60 cases, and one in every state', async () => {
    const rows = await database.owner.prisma.caseFile.groupBy({ by: ['state'], _count: true });
    const counted = new Map(rows.map(({ state, _count }) => [state, _count]));
    expect([...counted.values()].reduce((sum, one) => sum + one, 0)).toBe(60);
    const missing = caseStates.filter((state: CaseState) => !counted.has(state));
    expect(missing).toEqual([]);
  });

  it('dates every event in the past and in the order of the case', async () => {
    const events = await database.owner.prisma.caseEvent.findMany({
      orderBy: [{ caseId: 'asc' }, { number: 'asc' }],
      select: { caseId: true, number: true, at: true, onDay: true },
    });
    const { scenarios } = demonstration;
    expect(events).toHaveLength(scenarios.reduce((sum, { steps }) => sum + 1 + steps.length, 0));
    for (const [index, event] of events.entries()) {
      expect(event.at.getTime()).toBeLessThan(now.getTime());
      const before = events[index - 1];
      if (before?.caseId === event.caseId) expect(event.at.getTime()).toBeGreaterThan(before.at.getTime());
    }
  });

  it('keeps every case as the sum of its events', async () => {
    const { prisma } = database.owner;
    const events = await prisma.caseEvent.groupBy({ by: ['caseId'], _count: true });
    const cases = await prisma.caseFile.findMany({ select: { id: true, version: true } });
    const counted = new Map(events.map(({ caseId, _count }) => [caseId, _count]));
    for (const { id, version } of cases) expect(counted.get(id)).toBe(version);
  });

  it('shows figures confirmed, disputed and unknown, measures of every status, and answers that wait', async () => {
    const { standing } = await readHomePage(services);
    expect(standing?.claims).toMatchObject({ confirmed: 14, disputed: 5 });
    expect(standing?.claims.unknown).toBeGreaterThan(100);
    expect(standing?.measures).toEqual({
      completed: 15,
      continuing: 11,
      submitted: 2,
      closedOut: 1,
      notStated: 1,
    });
    const held = await database.owner.prisma.verification.count({ where: { ...of, state: 'held' } });
    expect(held).toBe(10);
  });

  it('shows a call for topics in which people vote, and the one before it, answered and rated', async () => {
    // On the day of the demonstration: its vote ends a month later.
    const [present, past] = await listPublicCalls({ ...services, moment: now });
    expect(present).toMatchObject({ stage: 'voting', isOver: false });
    expect(past).toMatchObject({ stage: 'ended', adopted: { answered: 3, of: 3 } });
    const { topics, before } = await readPublicCall(services, past?.year ?? 0);
    expect(before).toBeNull();
    expect(topics.filter(({ satisfaction }) => satisfaction.kind === 'counted')).toHaveLength(3);
    expect((await readPublicCall(services, present?.year ?? 0)).before?.year).toBe(past?.year);
  });

  it('shows a whole thread on the home page: answered, not solved, answered again by other people', async () => {
    const home = await readHomePage(services);
    expect(home.showcase).not.toBeNull();
    const thread = await readThread(services, home.showcase?.publicAnswerId ?? '');
    expect(thread.steps.length).toBeGreaterThan(8);
    expect(thread.daysInNobodysHands).toBeGreaterThan(0);
  });

  it('has counted every day for the public and for the trends', async () => {
    const { prisma } = database.owner;
    const { countedThrough } = await prisma.jurisdiction.findFirstOrThrow();
    expect(countedThrough).not.toBeNull();
    const counted = await prisma.trendCount.aggregate({
      where: { dimension: 'all' },
      _sum: { received: true },
    });
    expect(counted._sum.received).toBe(60);
    expect(await prisma.trendStaleDay.count()).toBe(0);
  });

  it('opens every everyday door on to measures', async () => {
    const doors = await database.owner.prisma.topicMeasure.groupBy({ by: ['topicId'], _count: true });
    expect(doors).toHaveLength(demonstration.topics.length);
  });

  it('is written once: a second start changes nothing', async () => {
    const before = await database.owner.prisma.auditEntry.count();
    expect(await seedDemonstration(services, inputs)).toBe(false);
    expect(await database.owner.prisma.auditEntry.count()).toBe(before);
  });

  it('keeps the links of cases when the second version of the report is published', async () => {
    const { prisma } = database.owner;
    const links = () =>
      prisma.caseLink.findMany({ where: of, orderBy: [{ caseId: 'asc' }, { measureId: 'asc' }] });
    const before = await links();
    expect(before.length).toBeGreaterThan(30);
    const admin = await prisma.staffMember.findFirstOrThrow({ where: { role: 'systemAdministrator' } });
    const actor = { kind: 'systemAdministrator', staffId: admin.id, unitId: null } as const;
    const { inspectionId } = await prisma.report.findFirstOrThrow({ select: { inspectionId: true } });
    const content = await readFile(ownReport(1), 'base64');
    const { reportId, changes } = await uploadReport(services, actor, {
      ...{ fileName: 'v2.txt', content, inspectionId, inspectionName: '' },
    });
    const changed = (kind: string) => changes.filter(({ change }) => change === kind).length;
    expect([changed('added'), changed('removed')]).toEqual([1, 1]);
    await publishReport(services, actor, reportId);
    expect(await links()).toEqual(before);
  });
});

describe('a start that does not complete', { timeout: patience }, () => {
  let database: TestDatabase;
  let services: Services;
  beforeAll(async () => {
    database = await createTestDatabase();
    services = await servicesOn(database);
  });
  afterAll(() => database.drop());

  const written = async (): Promise<number> => {
    const { jurisdiction, authUser, auditEntry } = database.owner.prisma;
    return (await jurisdiction.count()) + (await authUser.count()) + (await auditEntry.count());
  };

  it('leaves nothing behind', async () => {
    const progress = (part: DemonstrationPart): void => {
      if (part === 'report') throw new Error('stopped here');
    };
    await expect(seedDemonstration(services, { ...inputs, progress })).rejects.toThrow('stopped here');
    expect(await written()).toBe(0);
  });

  it('for want of a report says so in one sentence', async () => {
    const reportFile = fileURLToPath(import.meta.url);
    const seeding = seedDemonstration(services, { ...inputs, reportFile });
    await expect(seeding).rejects.toThrow(/不是可以导入的整改通报/);
    const nowhere = seedDemonstration(services, { ...inputs, reportFile: '/nowhere.txt' });
    await expect(nowhere).rejects.toThrow(/读不到通报文件/);
    expect(await written()).toBe(0);
  });

  it('is made good by the next one, here with a report of one’s own and no invented case', async () => {
    expect(await seedDemonstration(services, { ...inputs, reportFile: ownReport(1) })).toBe(true);
    const { prisma } = database.owner;
    expect(await prisma.measureVersion.count()).toBe(30);
    expect(await prisma.caseFile.count()).toBe(0);
    expect(await prisma.unit.count()).toBe(demonstration.units.length);
    const school = await prisma.topic.findFirstOrThrow({ where: { slug: 'school' } });
    const behind = await prisma.topicMeasure.count({ where: { topicId: school.id } });
    expect(behind).toBeGreaterThan(2);
  });
});
