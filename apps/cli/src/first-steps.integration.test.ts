import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@huiyin/db/testing/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Command } from './command.ts';
import { runEscrowCreate, runEscrowDrill, runEscrowRecover } from './escrow/escrow.ts';
import { runEstablish } from './jurisdiction/establish.ts';
import { runReportImport } from './report/import.ts';
import { runStaffCreate } from './staff/create.ts';

let database: TestDatabase;
let folder: string;
let said: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'huiyin-cli-'));
  await writeFile(join(folder, 'roles.json'), '{"web":"w","jobs":"j","signer":"s"}');
  await writeFile(
    join(folder, 'places.json'),
    '{"units":[{"name":"教育局","sections":["基础教育科"]}],"towns":[{"name":"汀南街道"}]}',
  );
  await writeFile(join(folder, 'report.txt'), REPORT);
  await writeFile(join(folder, 'poem.txt'), '床前明月光，疑是地上霜。\n');
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

const REPORT = `关于巡视整改进展情况的通报
根据统一部署，现将巡视整改进展情况予以公布。
一、巡视反馈问题整改落实情况
1.关于“学位供给不足”问题的整改
（1）加快学校建设。新建小学1所，新增学位900个。
（3）优化学区划分。已完成学区调整。
中共测试县委
2024年3月15日
`;

function run(command: Command, args: readonly string[], password = 'lantern-orchard-42'): Promise<number> {
  said = [];
  const terminal = { say: (line: string) => void said.push(line), readSecret: async () => password };
  const environment = {
    ...{ databaseUrl: database.urls.owner, dataFolder: folder, typedIn: folder },
    masterKey: null,
    nextMasterKey: null,
    passwordProfile: 'asvs' as const,
    scanner: null,
  };
  return command(args, { environment, terminal });
}

const county = [
  ...[
    '--name',
    '测试县',
    '--name-en',
    'Test County',
    '--phone',
    '0600-5550000',
    '--mail',
    'zgb@test.example',
  ],
  ...['--post', '测试县一号信箱', '--counter', '政务服务大厅'],
];
const admin = ['--email', 'Admin@test.example', '--name', '周', '--role', 'systemAdministrator'];
const handler = ['--email', 'handler@test.example', '--name', '吴', '--role', 'unitHandler'];

describe('an operator’s first steps on an empty database', () => {
  it('staff and reports are refused while there is no jurisdiction', async () => {
    await expect(run(runStaffCreate, admin)).rejects.toThrow('There is no jurisdiction yet');
    await expect(run(runReportImport, ['report.txt'])).rejects.toThrow('There is no jurisdiction yet');
  });

  it('an address that is none and an unknown time zone are refused by name', async () => {
    await expect(run(runEstablish, [...county, '--mail', 'zgb'])).rejects.toThrow('--mail must be');
    await expect(run(runEstablish, [...county, '--time-zone', 'Mars'])).rejects.toThrow('--time-zone');
    expect(await database.owner.prisma.jurisdiction.count()).toBe(0);
  });

  it('establish makes the jurisdiction with its places, and is refused the second time', async () => {
    expect(await run(runEstablish, [...county, '--units', 'places.json'])).toBe(0);
    expect(said).toEqual([expect.stringContaining('Test County: 1 units, 1 towns, 8 topics')]);
    await expect(run(runEstablish, county)).rejects.toThrow('There is a jurisdiction already');
    const made = await database.owner.prisma.jurisdiction.findMany();
    expect(made).toMatchObject([
      {
        id: 'default',
        isDefault: true,
        isDemonstration: false,
        tipPhone: '12388',
        timeZone: 'Asia/Shanghai',
      },
    ]);
  });

  it('a report is refused while there is no administrator', async () => {
    await expect(run(runReportImport, ['report.txt'])).rejects.toThrow(
      'There is no system administrator yet',
    );
  });

  it('staff get an account that is no demonstration, with the unit and section of those names', async () => {
    await run(runStaffCreate, admin);
    await run(runStaffCreate, [...handler, '--unit', '教育局', '--section', '基础教育科']);
    const { prisma } = database.owner;
    const section = await prisma.section.findFirstOrThrow({ select: { id: true, unitId: true } });
    expect(await prisma.staffMember.findMany({ orderBy: { role: 'asc' } })).toMatchObject([
      { role: 'systemAdministrator', unitId: null, isDemonstration: false },
      { role: 'unitHandler', unitId: section.unitId, sectionId: section.id },
    ]);
    expect(said.join()).not.toContain('lantern-orchard-42');
  });

  it.each([
    ['an address that is taken', admin, '--email is taken'],
    ['an address that is none', [...admin, '--email', 'nobody'], '--email must be'],
    ['a handler without a unit', handler, 'needs --unit'],
    ['an unknown unit', [...handler, '--unit', '水务局'], '--unit does not know “水务局”'],
    [
      'an unknown section',
      [...handler, '--unit', '教育局', '--section', '人事科'],
      '“教育局” has no “人事科”',
    ],
    ['a section without a unit', [...handler, '--section', '人事科'], '--section needs --unit'],
  ])('%s is refused by name', async (_case, args, words) => {
    await expect(run(runStaffCreate, args)).rejects.toThrow(words);
    expect(await database.owner.prisma.staffMember.count()).toBe(2);
  });

  it('a short password is refused by name', async () => {
    const second = [...admin, '--email', 'second@test.example'];
    await expect(run(runStaffCreate, second, 'short')).rejects.toThrow('at least 10 characters');
  });

  it('import keeps a draft in the administrator’s name and says what to look at; publishing is asked for', async () => {
    expect(await run(runReportImport, ['report.txt'])).toBe(0);
    expect(said[1]).toContain('1 problems, 2 measures, 2 warnings');
    expect(said).toHaveLength(5);
    const { prisma } = database.owner;
    expect(await prisma.report.findMany({ select: { state: true } })).toEqual([{ state: 'draft' }]);
    expect(await run(runReportImport, ['report.txt', '--publish', '--as', 'admin@test.example'])).toBe(0);
    expect(await prisma.report.findMany({ select: { state: true } })).toEqual([{ state: 'published' }]);
  });

  it('a text that is no report leaves nothing behind', async () => {
    await expect(run(runReportImport, ['poem.txt'])).rejects.toThrow('cannot be imported');
    expect(await database.owner.prisma.report.count()).toBe(1);
  });

  it('who has several administrators says in whose name to import', async () => {
    await run(runStaffCreate, [...admin, '--email', 'second@test.example']);
    await expect(run(runReportImport, ['report.txt'])).rejects.toThrow(
      'There is more than one system administrator',
    );
    await expect(run(runReportImport, ['report.txt', '--as', 'x@test.example'])).rejects.toThrow('--as');
  });
});

describe('the escrow of sealed tips', () => {
  let shares: string[] = [];

  it('is made once, and its three shares are shown', async () => {
    await expect(run(runEscrowDrill, [], 'a\nb')).rejects.toThrow('There is no escrow key yet');
    expect(await run(runEscrowCreate, [])).toBe(0);
    shares = said.flatMap((line) => /^\n[123]\/3\n(.+)$/.exec(line)?.[1] ?? []);
    expect(shares).toHaveLength(3);
    await expect(run(runEscrowCreate, [])).rejects.toThrow('There is an escrow key already');
  });

  it('is drilled with any two of them, and with nothing less', async () => {
    const [one = '', two = '', three = ''] = shares;
    expect(await run(runEscrowDrill, [], `${three}\n${one}\n`)).toBe(0);
    expect(said).toEqual([expect.stringContaining('give the present escrow key')]);
    const { drilledOn } = await database.owner.prisma.escrowKey.findFirstOrThrow();
    expect(drilledOn).not.toBeNull();
    await expect(run(runEscrowDrill, [], `${two}\n${two}`)).rejects.toThrow('The same share');
    await expect(run(runEscrowDrill, [], `${two}\nx${one}`)).rejects.toThrow('A share cannot be read');
    expect(await run(runEscrowRecover, [], `${one}\n${two}`)).toBe(0);
  });
});
