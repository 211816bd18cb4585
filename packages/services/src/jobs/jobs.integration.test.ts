import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '@huiyin/domain/clock/civil-date';
import { closeAfterDays } from '@huiyin/domain/clock/profiles';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Services } from '../services.ts';
import { openFileStore } from '../submission/file-store.ts';
import { arrangeDesk, type Desk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { archiveClosed } from './archive-closed.ts';
import { closeByTime } from './close-by-time.ts';
import { type Deliveries, drainOutbox } from './drain-outbox.ts';
import { forgetSpent } from './forget-spent.ts';
import { jobsWith } from './jobs.ts';
import { sweepOrphans } from './sweep-orphans.ts';

let test: TestServices;
let desk: Desk;
let services: Services;
let folder: string;
/** Noon in Shanghai, so that no zone has another day. */
const now = new Date('2026-11-24T04:00:00Z');
const today = '2026-11-24';
const jurisdictionId = 'test';

beforeAll(async () => {
  test = await openTestServices();
  desk = arrangeDesk(test);
  folder = await mkdtemp(join(tmpdir(), 'huiyin-sweep-'));
  // As the jobs role, which may do less than the owner.
  services = {
    ...test.services,
    database: test.database.jobs,
    files: await openFileStore(folder),
    moment: now,
  };
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

const owner = () => test.database.owner.prisma;
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);
const stateOf = (id: string) =>
  owner().caseFile.findFirstOrThrow({ where: { id }, select: { state: true, closedOn: true } });

describe('closing by time', () => {
  const answered = async (days: number, columns = {}) => {
    const answeredOn = new Date(addDays(today, -days));
    return (await desk.case({ columns: { state: 'answered', answeredOn, ...columns } })).id;
  };

  it('closes what was answered long enough ago, by the portal itself, and says why', async () => {
    const due = await answered(closeAfterDays);
    const early = await answered(closeAfterDays - 1);
    const waiting = await answered(40, { publication: 'proposed' });
    const held = await answered(40, { state: 'rework' });
    expect(await closeByTime(services)).toBe(2);
    expect(await stateOf(due)).toEqual({ state: 'closed', closedOn: new Date(today) });
    expect((await stateOf(waiting)).state).toBe('closed');
    expect((await stateOf(early)).state).toBe('answered');
    expect((await stateOf(held)).state).toBe('rework');
    const event = await owner().caseEvent.findFirstOrThrow({ where: { caseId: due, type: 'closed' } });
    expect(event).toMatchObject({ actorKind: 'system', actorId: 'close-by-time' });
    expect(event.payload).toEqual({ reason: 'timeAfterAnswer' });
    expect(await closeByTime(services)).toBe(0);
  });
});

describe('archiving', () => {
  it('archives what was closed 90 days ago', async () => {
    const closed = async (days: number) => {
      const closedOn = new Date(addDays(today, -days));
      return (await desk.case({ columns: { state: 'closed', closedOn } })).id;
    };
    const [due, early] = [await closed(90), await closed(89)];
    expect(await archiveClosed(services)).toBe(1);
    expect((await stateOf(due)).state).toBe('archived');
    expect((await stateOf(early)).state).toBe('closed');
  });
});

describe('sweeping', () => {
  const bytes = new Uint8Array([1, 2, 3]);
  const keep = async (days: number) => {
    const name = await services.files.keep(bytes);
    await utimes(join(folder, name), daysAgo(days), daysAgo(days));
    return name;
  };
  const attach = (storedAs: string, days: number, caseId: string | null) =>
    owner().attachment.create({
      data: {
        ...{ jurisdictionId, storedAs, caseId, fileName: 'a.jpg', mediaType: 'image/jpeg', bytes: 3 },
        stagedAt: daysAgo(days),
      },
    });

  it('removes after a day what no case claimed and what no row names, and nothing else', async () => {
    const { id } = await desk.case();
    const [unclaimed, nameless] = [await keep(2), await keep(2)];
    const [claimed, fresh, underWay] = [await keep(400), await keep(0.9), await keep(0.9)];
    await attach(unclaimed, 2, null);
    await attach(claimed, 400, id);
    await attach(fresh, 0.9, null);
    expect(await sweepOrphans(services)).toBe(2);
    expect((await readdir(folder)).sort()).toEqual([claimed, fresh, underWay].sort());
    expect(await owner().attachment.count({ where: { storedAs: { in: [unclaimed, nameless] } } })).toBe(0);
    expect(await owner().attachment.count()).toBe(2);
    expect(await sweepOrphans(services)).toBe(0);
  });

  it('finishes what an earlier sweep left: a row that is gone, its file that is not', async () => {
    const left = await keep(2);
    expect(await sweepOrphans(services)).toBe(1);
    expect(await readdir(folder)).not.toContain(left);
  });

  it('leaves the file of another jurisdiction alone', async () => {
    const { id: _, ...like } = await owner().jurisdiction.findUniqueOrThrow({
      where: { id: jurisdictionId },
    });
    const other = { ...like, id: 'other', isDefault: false };
    await owner().jurisdiction.create({ data: other });
    const theirs = await keep(2);
    await owner().attachment.create({
      data: {
        jurisdictionId: 'other',
        storedAs: theirs,
        fileName: 'b.jpg',
        mediaType: 'image/jpeg',
        bytes: 3,
      },
    });
    expect(await sweepOrphans(services)).toBe(0);
  });
});

describe('forgetting', () => {
  it('deletes proofs after three days, sessions that ended, deliveries after a month', async () => {
    await owner().outbox.deleteMany();
    const { id: caseId } = await desk.case();
    const key = () => test.services.randomBytes(32);
    const proof = (days: number) => ({ jurisdictionId, proofHash: key(), spentAt: daysAgo(days) });
    await owner().spentProof.createMany({ data: [proof(3.1), proof(2.9)] });
    const session = (days: number) => ({ jurisdictionId, keyHash: key(), caseId, expiresAt: daysAgo(days) });
    await owner().receiptSession.createMany({ data: [session(0.01), session(-0.01)] });
    const entry = (days: number | null) => ({
      ...{ jurisdictionId, topic: 'case.received', payload: {}, createdAt: daysAgo(60) },
      doneAt: days === null ? null : daysAgo(days),
    });
    await owner().outbox.createMany({ data: [entry(31), entry(29), entry(null)] });
    expect(await forgetSpent(services)).toBe(3);
    expect(await owner().spentProof.count()).toBe(1);
    expect(await owner().receiptSession.count()).toBe(1);
    expect(await forgetSpent(services)).toBe(0);
  });

  it('takes files that nobody began to import after a week, and of the others the rows without a case after three months', async () => {
    const { staffId } = await desk.staff('triageOfficer');
    const bring = async (state: string, days: number) => {
      const started = { startedBy: staffId, startedAt: daysAgo(days) };
      const { id } = await owner().caseImport.create({
        data: {
          ...{
            jurisdictionId,
            state,
            fileName: 'a.csv',
            form: {},
            headings: [],
            headingsHash: new Uint8Array(32),
          },
          ...{ columns: [], createdBy: staffId, createdAt: daysAgo(days), ...(state !== 'draft' && started) },
        },
      });
      const row = { jurisdictionId, importId: id, cells: ['王'] };
      await owner().importRow.createMany({
        data: [
          { ...row, line: 2 },
          { ...row, line: 3, outcome: 'made', caseId: randomUUID() },
        ],
      });
    };
    for (const [state, days] of [
      ['draft', 8],
      ['draft', 6],
      ['done', 91],
      ['done', 89],
    ] as const)
      await bring(state, days);
    expect(await forgetSpent(services)).toBe(2);
    expect(await owner().caseImport.count()).toBe(3);
    expect(await owner().importRow.count()).toBe(5);
  });
});

describe('the outbox', () => {
  beforeEach(() => owner().outbox.deleteMany());
  const write = (topics: readonly string[]) =>
    owner().outbox.createMany({
      data: topics.map((topic) => ({ jurisdictionId, topic, payload: { topic } })),
    });
  const waitingTopics = async () =>
    (await owner().outbox.findMany({ where: { doneAt: null } })).map(({ topic }) => topic);

  it('is done where nothing is to be delivered', async () => {
    await write(['case.received', 'case.accepted']);
    expect(await drainOutbox(services, {})).toBe(2);
    expect(await drainOutbox(services, {})).toBe(0);
  });

  it('delivers each entry once, in order', async () => {
    const delivered: string[] = [];
    const note: Deliveries[string] = async (_, { topic }) => {
      delivered.push(topic);
    };
    await write([...Array.from({ length: 120 }, () => 'a'), 'b', 'c']);
    expect(await drainOutbox(services, { a: note, b: note })).toBe(122);
    expect(delivered).toEqual([...Array.from({ length: 120 }, () => 'a'), 'b']);
    expect(await waitingTopics()).toEqual([]);
  });

  it('keeps an entry whose delivery fails, goes on with the others, and says so', async () => {
    await write(['broken', 'sound', 'broken', 'other']);
    const deliveries: Deliveries = {
      broken: async () => {
        throw new Error('no connection');
      },
      sound: async () => undefined,
    };
    await expect(drainOutbox(services, deliveries)).rejects.toThrow('drain-outbox: 2 deliveries failed');
    expect(await waitingTopics()).toEqual(['broken', 'broken']);
    const sound: Deliveries = { broken: async () => undefined };
    expect(await drainOutbox(services, sound)).toBe(0);
    const minuteLater = new Date(now.getTime() + 60_000);
    expect(await drainOutbox({ ...services, moment: minuteLater }, sound)).toBe(2);
  });

  it('tries twelve times over two days, says which try is the last, and gives up', async () => {
    await write(['broken']);
    const tries: boolean[] = [];
    const broken: Deliveries = {
      broken: async (_, { lastTry }) => {
        tries.push(lastTry);
        throw new Error('no connection');
      },
    };
    for (let minutes = 0; minutes <= 4 * 1440; minutes += 60) {
      const moment = new Date(now.getTime() + minutes * 60_000);
      await drainOutbox({ ...services, moment }, broken).catch(() => undefined);
    }
    expect(tries).toEqual([...Array.from({ length: 11 }, () => false), true]);
    expect(await owner().outbox.findMany({ select: { gaveUp: true, attempts: true } })).toEqual([
      { gaveUp: true, attempts: 12 },
    ]);
  });
});

describe('every job', () => {
  const jobs = jobsWith({ mail: null, text: null });

  it('has a name of its own and a pause', () => {
    expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
    expect(Math.min(...jobs.map(({ pauseSeconds }) => pauseSeconds))).toBeGreaterThan(0);
  });

  it.each(jobs.map((job) => [job.name, job] as const))(
    '%s runs twice as the jobs role',
    async (_, { run }) => {
      await run(services);
      await run(services);
    },
  );
});
