import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '@huiyin/db/testing/database';
import { chainAudit } from '@huiyin/services/audit/chain-audit';
import { openHeadPlace } from '@huiyin/services/audit/head-place';
import { listAudit } from '@huiyin/services/audit/list-audit';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readEnvironment } from '../env.ts';
import { serveJobs } from '../serve.ts';
import { chainAuditJob } from './chain-audit-job.ts';

let folder: string;
let lines: string[];
const closes: (() => Promise<void>)[] = [];
const log = pino({}, { write: (line) => void lines.push(line) });

beforeEach(async () => {
  lines = [];
  folder = await mkdtemp(join(tmpdir(), 'huiyin-head-'));
  closes.push(() => rm(folder, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const close of closes.splice(0).reverse()) await close();
});

const kept = async () => JSON.parse(await readFile(join(folder, 'audit-head.json'), 'utf8'));

async function note({ owner }: TestDatabase, jurisdictionId: string, count: number): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await owner.prisma.auditEntry.createMany({
      data: {
        ...{ jurisdictionId, at: new Date(), actorKind: 'system', action: 'test.noted' },
        ...{ subjectKind: 'test', subjectId: String(n) },
      },
    });
}

async function openTest() {
  const test = await openTestServices();
  closes.push(() => test.close());
  const services = { ...test.services, auditHead: openHeadPlace(folder) };
  const run = () => chainAuditJob(log).run({ ...services, database: test.database.jobs });
  return { test, services, run };
}

async function warningAtDesk(test: TestServices, services: TestServices['services']) {
  const audit = await arrangeDesk(test).staff('auditAdministrator');
  return (await listAudit(services, audit, { before: null, action: '', who: '', subject: '' })).keptHead;
}

it('keeps the head at each run, says each time that it is gone from the chain, and shows that at the desk', async () => {
  const { test, services, run } = await openTest();
  await note(test.database, 'test', 3);
  await run();
  await note(test.database, 'test', 2);
  await run();
  const before = await kept();
  expect(before).toMatchObject({ number: 5 });
  expect([lines, await warningAtDesk(test, services)]).toEqual([[], null]);
  await test.database.owner.prisma.$executeRaw`DELETE FROM audit_link WHERE number > 3`;
  await test.database.owner.prisma.$executeRaw`DELETE FROM audit_entry WHERE id > 3`;
  await note(test.database, 'test', 4);
  await run();
  await run();
  expect(await kept()).toEqual(before);
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('the audit trail no longer has the head kept in the data folder');
  expect(await warningAtDesk(test, services)).toEqual({ is: 'missing', number: 5, at: before.at });
});

it('takes a head that is gone for no first start, at the desk and each time in the log', async () => {
  const { test, services, run } = await openTest();
  await note(test.database, 'test', 3);
  await run();
  await run();
  await rm(join(folder, 'audit-head.json'));
  expect(await warningAtDesk(test, services)).toEqual({ is: 'gone' });
  await run();
  await run();
  await expect(kept()).rejects.toThrow('ENOENT');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toContain('audit-head.json is gone from the data folder');
  const said = await test.database.owner.prisma.auditEntry.findMany({ where: { action: 'audit.headKept' } });
  expect(said).toMatchObject([{ actorKind: 'system', subjectId: '3' }]);
});

it('writes no head while somebody else has the chain', async () => {
  const { test, services, run } = await openTest();
  await note(test.database, 'test', 1);
  await run();
  await note(test.database, 'test', 1);
  await chainAudit({ ...services, database: test.database.jobs });
  await test.database.owner.prisma.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('audit:test', 0))::text`;
    await run();
    expect(await kept()).toMatchObject({ number: 1 });
  });
  await run();
  expect(await kept()).toMatchObject({ number: 2 });
});

it('keeps what was entered until the jobs were stopped in order', { timeout: 60_000 }, async () => {
  const database = await createTestDatabase();
  closes.push(() => database.drop());
  await database.owner.prisma.jurisdiction.create({
    data: {
      ...{ id: 'default', name: '测试县', nameEn: 'Test County', isDefault: true, phone: '1' },
      ...{ mail: 'a@b.example', post: '信箱', counter: '大厅' },
      ...{ tipPhone: '12388', tipPost: '纪委', tipCounter: '接待室' },
    },
  });
  await note(database, 'default', 1);
  const environment = readEnvironment({ HUIYIN_DATA: folder });
  const stop = await serveJobs({ environment, urls: database.urls, log });
  await expect
    .poll(
      () =>
        kept().then(
          ({ number }) => number >= 1,
          () => false,
        ),
      { timeout: 30_000 },
    )
    .toBe(true);
  await note(database, 'default', 2);
  await stop();
  const where = { action: 'test.noted' };
  const last = await database.owner.prisma.auditEntry.findFirstOrThrow({ where, orderBy: { id: 'desc' } });
  const link = await database.owner.prisma.auditLink.findFirstOrThrow({ where: { auditId: last.id } });
  expect((await kept()).number).toBeGreaterThanOrEqual(Number(link.number));
});
