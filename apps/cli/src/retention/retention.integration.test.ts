import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { insertCase } from '@huiyin/db/sql/insert-case';
import { createTestDatabase, type TestDatabase } from '@huiyin/db/testing/database';
import { openFileStore } from '@huiyin/services/submission/file-store';
import { searchTerms } from '@huiyin/text/search-terms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from '../command.ts';
import { runEstablish } from '../jurisdiction/establish.ts';
import {
  runRetentionDelete,
  runRetentionHold,
  runRetentionLift,
  runRetentionRules,
  runRetentionScrub,
} from './retention.ts';

/** A word of its own for the index of words, in a sentence for everything else. */
const planted = 'qzplanted7731xv';
const sentence = `举报信里的这一句话到期要销毁：${planted}`;
const caseNumber = '20260000017';
const jurisdictionId = 'default';

let database: TestDatabase;
let folder: string;
let said: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'huiyin-retention-'));
  await writeFile(join(folder, 'roles.json'), '{"web":"w","jobs":"j","signer":"s"}');
  await mkdir(join(folder, 'files'));
  const county = ['--name', '测试县', '--name-en', 'Test County', '--phone', '0600-5550000'];
  const reach = ['--mail', 'zgb@test.example', '--post', '测试县一号信箱', '--counter', '政务服务大厅'];
  await run(runEstablish, [...county, ...reach]);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

function run(command: Command, args: readonly string[]): Promise<number> {
  said = [];
  const terminal = { say: (line: string) => void said.push(line), readSecret: async () => '' };
  const environment = {
    ...{ databaseUrl: database.urls.owner, dataFolder: folder, typedIn: folder },
    masterKey: null,
    nextMasterKey: null,
    passwordProfile: 'asvs' as const,
    scanner: null,
  };
  return command(args, { environment, terminal });
}

const owner = () => database.owner.prisma;

/** A withdrawn case with words in many places, of which nothing was heard for half a year. */
async function plantCase(): Promise<void> {
  const bytes = (fill: number) => new Uint8Array(32).fill(fill);
  const past = new Date(Date.now() - 200 * 86_400_000);
  const onDay = past.toISOString().slice(0, 10);
  const saved = await insertCase(owner(), {
    ...{ jurisdictionId, caseNumber, lookupHash: bytes(1), logKey: bytes(2), sealPublicKey: bytes(3) },
    ...{ channel: 'web', kind: 'complaint', text: sentence, townId: null, village: planted, topicSlug: null },
    ...{ identityMode: 'realName', contactName: planted, contactTelephone: planted, contactMail: '' },
    ...{ contactForUnit: false, sealed: null, mayPublish: false, registeredBy: null, receivedAt: past },
    ...{
      receivedOn: onDay,
      acceptDueOn: onDay,
      measureId: null,
      attachmentIds: [],
      terms: searchTerms(sentence),
    },
    ...{ actorKind: 'citizen', actorId: null, proofHash: null, logged: null },
  });
  const caseId = saved?.id ?? '';
  await owner().caseFile.updateMany({ where: { id: caseId }, data: { state: 'withdrawn' } });
  const message = { jurisdictionId, caseId, number: 2, kind: 'fact', actorKind: 'citizen', at: past };
  await owner().caseMessage.create({ data: { ...message, text: sentence } });
  const event = {
    ...{ jurisdictionId, caseId, number: 2, type: 'withdrawn' },
    payload: { reason: sentence },
  };
  await owner().caseEvent.create({
    data: { ...event, actorKind: 'citizen', at: past, onDay: new Date(onDay) },
  });
  await owner().caseFile.updateMany({ where: { id: caseId }, data: { version: 2 } });
  const files = await openFileStore(join(folder, 'files'));
  const storedAs = await files.keep(new TextEncoder().encode(sentence));
  const file = { fileName: `${planted}.txt`, mediaType: 'text/plain', bytes: 60, storedAs };
  await owner().attachment.create({ data: { jurisdictionId, caseId, ...file } });
  // As if another case of that week had had the same word.
  const monday = new Date(past.getTime() - ((past.getUTCDay() + 6) % 7) * 86_400_000);
  const week = new Date(monday.toISOString().slice(0, 10));
  await owner().wordWeek.create({ data: { jurisdictionId, week, word: planted, cases: 2 } });
  await owner().wordWeekTotal.create({ data: { jurisdictionId, week, cases: 2 } });
  // The planner takes samples of what it finds.
  await owner().$executeRaw`ANALYZE`;
  await owner().$executeRaw`CHECKPOINT`;
}

/** How many files below a folder hold the planted word, those of the database's log among them. */
async function hits(below: string): Promise<string[]> {
  const grep = promisify(execFile)('grep', ['-rlaF', planted, below], { maxBuffer: 2 ** 24 });
  const { stdout } = await grep.catch((error) => {
    if (error.code !== 1) throw error;
    return { stdout: '' };
  });
  return stdout.split('\n').filter(Boolean);
}

/** How many rows a dump made now would carry the planted word in. */
async function hitsInDump(): Promise<number> {
  await owner().$executeRaw`
    CREATE OR REPLACE FUNCTION hits_in_dump(word text) RETURNS integer LANGUAGE plpgsql AS $$
    DECLARE
      one regclass;
      n integer;
      total integer := 0;
    BEGIN
      FOR one IN SELECT c.oid FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace
        WHERE c.relkind = 'r' AND s.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') LOOP
        EXECUTE format('SELECT count(*) FROM %s t WHERE position($1 IN t::text) > 0', one) INTO n USING word;
        total := total + n;
      END LOOP;
      RETURN total;
    END $$`;
  const [row] = await owner().$queryRaw<{ n: number }[]>`SELECT hits_in_dump(${planted}) AS n`;
  return row?.n ?? 0;
}

async function clusterFolder(): Promise<string> {
  const [row] = await owner().$queryRaw<{ data_directory: string }[]>`SHOW data_directory`;
  return dirname(row?.data_directory ?? '');
}

describe('huiyin retention', () => {
  it('says the rules and changes one', async () => {
    expect(await run(runRetentionRules, ['--set', 'praise=100'])).toBe(0);
    expect(said).toContainEqual(expect.stringMatching(/^praise +100 天/));
    await expect(run(runRetentionRules, ['--set', 'praise=3'])).rejects.toThrow('30 to 36525');
    await expect(run(runRetentionRules, ['--set', 'gossip=100'])).rejects.toThrow('KIND=DAYS');
  });

  it('destroys what is due and not held; after the scrub no file, no log and no dump holds a word of it', async () => {
    await plantCase();
    const cluster = await clusterFolder();
    const before = await hits(cluster);
    expect(before.some((file) => file.includes('/pg_wal/'))).toBe(true);
    expect(before.some((file) => file.includes('/base/'))).toBe(true);
    expect(await hits(join(folder, 'files'))).toHaveLength(1);
    expect(await hitsInDump()).toBeGreaterThanOrEqual(4);

    await run(runRetentionHold, [caseNumber, '--reason', '诉讼']);
    await run(runRetentionDelete, ['--dry-run']);
    expect(said.join()).toContain(`${caseNumber}`);
    expect(said.join()).toContain('held, stays');
    await run(runRetentionLift, [caseNumber, '--reason', '判决生效']);
    await run(runRetentionDelete, ['--dry-run']);
    expect(said.at(-1)).toContain('1 due; nothing was deleted');
    expect(await hitsInDump()).toBeGreaterThanOrEqual(4);
    await run(runRetentionDelete, []);
    expect(said.at(-1)).toContain('1 cases was destroyed');

    expect(await hits(join(folder, 'files'))).toEqual([]);
    expect(await hitsInDump()).toBe(0);
    expect(await owner().wordWeekTotal.count()).toBe(0);
    // Deleted is not gone: that is what the scrub is for.
    expect(await hits(cluster)).not.toEqual([]);
    const code = await run(runRetentionScrub, []);
    expect({ code, hits: await hits(cluster) }).toEqual({ code: 0, hits: [] });
  });
});
