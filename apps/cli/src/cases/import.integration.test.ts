import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@huiyin/db/testing/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Command } from '../command.ts';
import { runEstablish } from '../jurisdiction/establish.ts';
import { runStaffCreate } from '../staff/create.ts';
import { runCasesImport } from './import.ts';
import { runCasesResults } from './results.ts';

let database: TestDatabase;
let folder: string;
let said: string[] = [];

const HEAD = '工单编号,受理时间,诉求内容,来电人,联系电话';

function run(command: Command, args: readonly string[]): Promise<number> {
  said = [];
  const readSecret = async () => 'lantern-orchard-42';
  const terminal = { say: (line: string) => void said.push(line), readSecret };
  const environment = {
    ...{ databaseUrl: database.urls.owner, dataFolder: folder, typedIn: folder },
    masterKey: null,
    nextMasterKey: null,
    passwordProfile: 'asvs' as const,
    scanner: null,
  };
  return command(args, { environment, terminal });
}

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'huiyin-cli-'));
  await writeFile(join(folder, 'roles.json'), '{"web":"w","jobs":"j","signer":"s"}');
  const rows = ['A1,2026-03-05,路灯坏了,王某,13800000000', 'A2,2026-03-05,井盖松了,,', 'A3,昨天,井盖,,'];
  await writeFile(join(folder, 'orders.csv'), [HEAD, ...rows].join('\n'));
  await writeFile(join(folder, 'odd.csv'), '甲,乙\n1,2\n');
  const names = ['--name', '测试县', '--name-en', 'Test County', '--phone', '0600-5550000'];
  const places = ['--mail', 'a@test.example', '--post', '一号信箱', '--counter', '大厅'];
  await run(runEstablish, [...names, ...places]);
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

it('orders are imported in the name of a triage officer, after a dry run that says each problem by line', async () => {
  const source = ['--source', '12345热线'];
  await expect(run(runCasesImport, ['orders.csv', ...source])).rejects.toThrow('There is no triage officer');
  await run(runStaffCreate, ['--email', 'a@test.example', '--name', '周', '--role', 'triageOfficer']);
  const { prisma } = database.owner;
  expect(await run(runCasesImport, ['orders.csv', ...source, '--dry-run'])).toBe(0);
  expect(said).toEqual([
    expect.stringContaining('2 rows can be registered'),
    expect.stringContaining('1 rows have a problem'),
    '  [4] 受理时间：时间看不懂，请写成 2026-03-05 14:03 的样子',
  ]);
  expect([await prisma.caseFile.count(), await prisma.caseImport.count()]).toEqual([0, 0]);
  await run(runCasesImport, ['orders.csv', ...source]);
  expect(said.at(-1)).toContain('2 cases were registered (done)');
  await run(runCasesImport, ['orders.csv', ...source, '--json']);
  expect(JSON.stringify(said)).not.toContain('王某');
  expect(await prisma.caseFile.count()).toBe(2);
});

it('results are written in the layout of the file', async () => {
  const { id } = await database.owner.prisma.caseImport.findFirstOrThrow({ select: { id: true } });
  expect(await run(runCasesResults, [id, 'back.csv'])).toBe(0);
  const [head, first] = (await readFile(join(folder, 'back.csv'), 'utf8')).split('\r\n');
  expect(head).toContain('"工单编号","受理时间","诉求内容","来电人","联系电话","受理编号","办理状态"');
  expect(first).toContain('"已收到"');
});

it('what cannot be imported is refused by name', async () => {
  const refusals: readonly (readonly [Command, readonly string[], string])[] = [
    [runCasesImport, ['nowhere.csv'], 'cannot be read'],
    [runCasesImport, ['roles.json'], 'noRows'],
    [runCasesImport, ['odd.csv'], 'columns were not all recognised'],
    [runCasesImport, ['orders.csv', '--kind', 'x'], '--kind is hotline or ledger'],
    [runCasesResults, ['7', 'x.csv'], 'is no number of an import'],
  ];
  for (const [command, args, words] of refusals) await expect(run(command, args)).rejects.toThrow(words);
  expect(await database.owner.prisma.caseImport.count({ where: { state: 'draft' } })).toBe(0);
});
