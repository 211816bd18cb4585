import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@huiyin/db/testing/database';
import { chainAudit } from '@huiyin/services/audit/chain-audit';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Command } from '../command.ts';
import { withServices } from '../database/with-services.ts';
import { runAuditCopy } from './copy.ts';
import { runAuditVerify } from './verify.ts';

let database: TestDatabase;
let folder: string;
let outside: string;
let said: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'huiyin-cli-'));
  outside = await mkdtemp(join(tmpdir(), 'huiyin-copy-'));
  await writeFile(join(folder, 'roles.json'), '{"web":"w","jobs":"j","signer":"s"}');
  await database.owner.prisma.jurisdiction.create({
    data: {
      ...{
        id: 'default',
        name: '测试县',
        nameEn: 'Test County',
        isDefault: true,
        phone: '1',
        mail: 'a@b.example',
      },
      ...{ post: '信箱', counter: '大厅', tipPhone: '12388', tipPost: '纪委', tipCounter: '接待室' },
    },
  });
});
afterAll(async () => {
  await database.drop();
  for (const one of [folder, outside]) await rm(one, { recursive: true, force: true });
});

const environment = () => ({
  ...{ databaseUrl: database.urls.owner, dataFolder: folder, typedIn: tmpdir() },
  masterKey: null,
  nextMasterKey: null,
  passwordProfile: 'asvs' as const,
  scanner: null,
});
function run(command: Command, args: readonly string[]): Promise<number> {
  said = [];
  const terminal = { say: (line: string) => void said.push(line), readSecret: async () => '' };
  return command(args, { environment: environment(), terminal });
}
async function happen(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await database.owner.prisma.auditEntry.createMany({
      data: {
        ...{ jurisdictionId: 'default', at: new Date(), actorKind: 'system', action: 'test.noted' },
        ...{ subjectKind: 'test', subjectId: String(n) },
      },
    });
  await withServices({ environment: environment(), sentences: {} }, async (services) => {
    await chainAudit(services);
  });
}
const copies = async () => (await readdir(outside)).toSorted();

it('what the trail gained is added outside, file by file, and proves itself there without the database', async () => {
  expect(await run(runAuditCopy, [outside])).toBe(0);
  expect(await copies()).toEqual([]);
  await happen(3);
  expect(await run(runAuditCopy, [outside])).toBe(0);
  await happen(2);
  for (let n = 0; n < 2; n += 1) expect(await run(runAuditCopy, [outside])).toBe(0);
  expect(await copies()).toEqual([
    'audit-000000000001-000000000003.jsonl',
    'audit-000000000004-000000000005.jsonl',
  ]);
  const { mode } = await stat(join(outside, 'audit-000000000001-000000000003.jsonl'));
  expect(mode & 0o777).toBe(0o400);
  expect(await run(runAuditVerify, [outside])).toBe(0);
  expect(said[0]).toContain('5 entries');
});

it('a file of the copy that is changed or missing is found', async () => {
  const [first = '', second = ''] = await copies();
  const text = await readFile(join(outside, second), 'utf8');
  const other = await mkdtemp(join(tmpdir(), 'huiyin-copy-'));
  await writeFile(join(other, second), text);
  expect(await run(runAuditVerify, [other])).toBe(1);
  expect(said[0]).toContain('Link 1 is missing');
  await writeFile(
    join(other, first),
    (await readFile(join(outside, first), 'utf8')).replace('test.noted', 'x'),
  );
  expect(await run(runAuditVerify, [other])).toBe(1);
  expect(said[0]).toContain('Entry 1 was changed');
  await rm(other, { recursive: true });
});

it('a trail that was rewritten since is not copied over what was kept', async () => {
  await database.owner.prisma.$executeRaw`DELETE FROM audit_link`;
  await database.owner.prisma.$executeRaw`DELETE FROM audit_entry WHERE subject_id = '1'`;
  await happen(4);
  const before = await copies();
  expect(await run(runAuditCopy, [outside])).toBe(1);
  expect(said[0]).toContain('differs from the copy: link 5');
  expect(await copies()).toEqual(before);
});

it('a folder that is not there is refused by its name', async () => {
  await expect(run(runAuditCopy, [join(outside, 'gone')])).rejects.toThrow('Cannot open the folder');
});
