import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@huiyin/db/testing/database';
import { chainAudit } from '@huiyin/services/audit/chain-audit';
import { keepHead } from '@huiyin/services/audit/keep-head';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { withServices } from '../database/with-services.ts';

const root = resolve(import.meta.dirname, '../../../..');
let database: TestDatabase | null = null;
let folder: string;

beforeEach(async () => {
  await putAway();
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'huiyin-cli-'));
  await writeFile(join(folder, 'roles.json'), '{"web":"w","jobs":"j","signer":"s"}');
  await owner().jurisdiction.create({
    data: {
      ...{ id: 'default', name: '测试县', nameEn: 'Test County', isDefault: true, phone: '1' },
      ...{ mail: 'a@b.example', post: '信箱', counter: '大厅' },
      ...{ tipPhone: '12388', tipPost: '纪委', tipCounter: '接待室' },
    },
  });
});
afterAll(() => putAway());

async function putAway(): Promise<void> {
  await database?.drop();
  if (folder) await rm(folder, { recursive: true, force: true });
}
function opened(): TestDatabase {
  if (!database) throw new Error('not opened');
  return database;
}
const owner = () => opened().owner.prisma;
const keptText = () => readFile(join(folder, 'audit-head.json'), 'utf8');

/** The command line as the operator types it. */
async function verify(...args: readonly string[]) {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'apps/cli/src/main.ts', 'audit', 'verify', ...args],
    {
      cwd: root,
      env: { PATH: process.env.PATH, HUIYIN_DATA: folder, DATABASE_URL: opened().urls.owner },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += chunk;
    });
  const [code] = await once(child, 'close');
  return { code, said };
}
async function note(...subjects: readonly string[]): Promise<void> {
  for (const subjectId of subjects)
    await owner().auditEntry.createMany({
      data: {
        ...{ jurisdictionId: 'default', at: new Date(), actorKind: 'system', action: 'test.noted' },
        ...{ subjectKind: 'test', subjectId },
      },
    });
}
/** What the server's job does at a moment of its clock. */
async function tick(): Promise<void> {
  const environment = {
    ...{ databaseUrl: opened().urls.owner, dataFolder: folder, typedIn: folder },
    ...{ masterKey: null, nextMasterKey: null, scanner: null, passwordProfile: 'asvs' as const },
  };
  await withServices({ environment, sentences: {} }, async (services) => {
    await chainAudit(services);
    await keepHead(services);
  });
}
async function cutBehind(number: number): Promise<void> {
  await owner()
    .$executeRaw`DELETE FROM audit_entry e USING audit_link l WHERE l.audit_id = e.id AND l.number > ${number}`;
  await owner().$executeRaw`DELETE FROM audit_link WHERE number > ${number}`;
}
const headIn = (said: string) => /\d+:[0-9a-f]{64}/.exec(said)?.[0] ?? '';

describe('huiyin audit verify', { timeout: 60_000 }, () => {
  it('says that nothing was kept where the server has kept no head yet, and ends as it would', async () => {
    await note('1', '2');
    expect(await verify()).toMatchObject({ code: 0, said: expect.stringContaining('has kept no head yet') });
  });

  it('finds by itself that the end of the trail was removed, entries and links together', async () => {
    await note('1', '2', '3');
    await tick();
    expect(await verify()).toMatchObject({ code: 0, said: expect.stringContaining('It has entry 3') });
    await cutBehind(1);
    const found = await verify();
    expect(found.code).toBe(1);
    expect(found.said).toContain('The chain ends at entry 1, but the data folder kept entry 3');
    expect(found.said).not.toContain('is whole');
    expect(found.said).not.toContain('Keep this elsewhere');
    await cutBehind(0);
    expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining('ends at entry 0') });
  });

  it('goes on finding it when others were added where the end was, for the kept head never moves back', async () => {
    await note('1', '2', '3');
    await tick();
    const before = await keptText();
    await cutBehind(1);
    await tick();
    await note('4', '5', '6', '7');
    await tick();
    expect(await keptText()).toBe(before);
    expect(await verify()).toMatchObject({
      ...{ code: 1, said: expect.stringContaining('Link 3 differs from the one that the data folder kept') },
    });
  });

  it('compares with a head from outside first, and with the kept one all the same', async () => {
    await note('1', '2', '3');
    await tick();
    const head = headIn((await verify()).said);
    expect(await verify('--head', head)).toMatchObject({ code: 0 });
    await cutBehind(1);
    const { code, said } = await verify('--head', head);
    expect(code).toBe(1);
    expect(said.indexOf('Link 3 differs from the one kept:')).toBeGreaterThan(-1);
    expect(said.indexOf('The chain ends at entry 1')).toBeGreaterThan(said.indexOf('Link 3 differs'));
  });

  it('takes the present head once the operator says that a backup was restored, and keeps that on record', async () => {
    await note('1', '2', '3');
    await tick();
    const before = JSON.parse(await keptText());
    await cutBehind(1);
    expect(await verify('--restored', '恢复了昨天的备份')).toMatchObject({ code: 0 });
    expect(JSON.parse(await keptText())).toMatchObject({ number: 2 });
    expect(await owner().auditEntry.findFirst({ where: { action: 'audit.restored' } })).toMatchObject({
      ...{ actorKind: 'system', actorId: 'operator', subjectId: '1' },
      detail: {
        ...{ reason: '恢复了昨天的备份', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
        ...{ keptNumber: 3, keptHash: before.hash, keptAt: before.at },
      },
    });
    await note('4');
    await tick();
    expect(await verify()).toMatchObject({ code: 0, said: expect.stringContaining('It has entry 3') });
    // Who removes that entry is found as well.
    await cutBehind(1);
    expect(await verify()).toMatchObject({ code: 1 });
  });

  it('ends with 1 where the kept head is gone, which no tick makes anew, until the operator says why', async () => {
    await note('1', '2');
    // The second says that the first kept one.
    for (let ticks = 0; ticks < 3; ticks += 1) await tick();
    await note('4', '5');
    await tick();
    await rm(join(folder, 'audit-head.json'));
    await cutBehind(4);
    await tick();
    await expect(keptText()).rejects.toThrow('ENOENT');
    expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining('has kept a head') });
    expect(await verify('--restored', '磁盘损坏')).toMatchObject({ code: 0 });
    expect(JSON.parse(await keptText())).toMatchObject({ number: 5 });
  });

  it('takes no reason where nothing kept is missing, nor for a file', async () => {
    const notes = () => owner().auditEntry.count({ where: { action: 'audit.restored' } });
    const refusal = { code: 1, said: expect.stringContaining('--restored') };
    await note('1');
    expect(await verify('--restored', 'x')).toMatchObject(refusal);
    await tick();
    expect(await verify('--restored', 'x')).toMatchObject(refusal);
    expect(await verify('trail.jsonl', '--restored', 'x')).toMatchObject(refusal);
    expect(await notes()).toBe(0);
  });

  it('ends with 1 where the kept head cannot be read, which no tick overwrites, until the operator says why', async () => {
    await note('1');
    await writeFile(join(folder, 'audit-head.json'), '{"number":');
    await tick();
    expect(await keptText()).toBe('{"number":');
    expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining('cannot be read') });
    expect(await verify('--restored', '磁盘损坏')).toMatchObject({ code: 0 });
    expect(JSON.parse(await keptText())).toMatchObject({ number: 2 });
  });
});
