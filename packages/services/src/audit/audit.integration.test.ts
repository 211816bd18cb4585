import { auditPage } from '@huiyin/contract/desk/audit';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction } from '../scene.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { chainAudit } from './chain-audit.ts';
import { exportAudit } from './export-audit.ts';
import { listAudit } from './list-audit.ts';
import { verifyAudit } from './verify-audit.ts';
import { verifyAuditFile } from './verify-audit-file.ts';

let test: TestServices | null = null;
beforeEach(async () => {
  await test?.close();
  test = await openTestServices();
});
afterAll(() => test?.close());

const opened = (): TestServices => {
  if (!test) throw new Error('not opened');
  return test;
};
/** The jobs' role: it chains, and can change nothing. */
const jobs = () => ({ ...opened().services, database: opened().database.jobs });
const verify = (kept: Parameters<typeof verifyAudit>[1] = null) => verifyAudit(opened().services, kept);
const owner = () => opened().database.owner.prisma;

async function note(count: number): Promise<void> {
  for (let n = 0; n < count; n += 1)
    await inTransaction(opened().services, (scene) =>
      noteAudit(
        scene,
        { kind: 'system', job: 'test' },
        {
          ...{
            action: 'test.noted',
            subjectKind: 'test',
            subjectId: String(n),
            detail: { n, words: '核对' },
          },
        },
      ),
    );
}
async function chained(count: number) {
  await note(count);
  await chainAudit(jobs());
  return verify();
}

describe('the chain of the audit trail', () => {
  it('takes every entry once, in one order, however often the job runs', async () => {
    const { head, findings } = await chained(5);
    expect(findings).toEqual([]);
    expect(head.number).toBe(5);
    expect(await chainAudit(jobs())).toBe(0);
    await note(2);
    expect(await chainAudit(jobs())).toBe(2);
    expect((await verify(head)).findings).toEqual([]);
  });

  it('shows an entry that was changed', async () => {
    await chained(5);
    await owner().$executeRaw`UPDATE audit_entry SET actor_id = 'somebody else' WHERE subject_id = '2'`;
    expect((await verify()).findings).toEqual([{ code: 'entryChanged', number: 3 }]);
  });

  it('shows an entry that was removed, and one removed with its link', async () => {
    await chained(5);
    await owner().$executeRaw`DELETE FROM audit_entry WHERE subject_id = '2'`;
    expect((await verify()).findings).toEqual([{ code: 'entryGone', number: 3 }]);
    await owner().$executeRaw`DELETE FROM audit_link WHERE number = 3`;
    expect((await verify()).findings).toEqual([{ code: 'linkMissing', number: 3 }]);
  });

  it('shows links that were numbered anew to close a gap', async () => {
    await chained(4);
    await owner().$executeRaw`DELETE FROM audit_entry WHERE subject_id = '1'`;
    await owner().$executeRaw`DELETE FROM audit_link WHERE number = 2`;
    await owner().$executeRaw`UPDATE audit_link SET number = 2 WHERE number = 3`;
    await owner().$executeRaw`UPDATE audit_link SET number = 3 WHERE number = 4`;
    expect((await verify()).findings).toEqual([{ code: 'entryChanged', number: 2 }]);
  });

  it('shows by a head kept outside that it was cut, or rewritten as a whole', async () => {
    const { head } = await chained(4);
    await owner().$executeRaw`DELETE FROM audit_link WHERE number > 2`;
    await owner().$executeRaw`DELETE FROM audit_entry WHERE subject_id IN ('2', '3')`;
    expect((await verify()).findings).toEqual([]);
    expect((await verify(head)).findings).toEqual([{ code: 'headDiffers', number: 4 }]);
    await owner().$executeRaw`DELETE FROM audit_link`;
    await note(2);
    await chainAudit(jobs());
    expect((await verify(head)).findings).toEqual([{ code: 'headDiffers', number: 4 }]);
  });

  it('names entries that stayed outside for longer than the job takes', async () => {
    await chained(1);
    await note(2);
    expect((await verify()).findings).toEqual([]);
    await owner().$executeRaw`UPDATE audit_entry SET at = at - interval '20 minutes' WHERE id > 1`;
    expect((await verify()).findings).toEqual([{ code: 'unchained', count: 2 }]);
  });

  it('cannot be changed by the web or the jobs', async () => {
    await chained(1);
    for (const role of [opened().database.web, opened().database.jobs])
      for (const attempt of [
        role.prisma.$executeRaw`UPDATE audit_link SET number = 9`,
        role.prisma.$executeRaw`DELETE FROM audit_link`,
        role.prisma.$executeRaw`DELETE FROM audit_entry`,
      ])
        await expect(attempt).rejects.toThrow(/permission denied|denied access/i);
  });
});

describe('reading the trail', () => {
  it('is for the audit administrator alone', async () => {
    const desk = arrangeDesk(opened());
    const page = { before: null, action: '', who: '', subject: '' };
    for (const role of ['systemAdministrator', 'securityAdministrator', 'triageOfficer'] as const) {
      const reading = listAudit(opened().services, await desk.staff(role), page);
      await expect(reading).rejects.toMatchObject({ publicError: { code: 'forbidden' } });
    }
  });

  it('goes page by page, newest first, and can be narrowed', async () => {
    await chained(60);
    const audit = await arrangeDesk(opened()).staff('auditAdministrator');
    const page = async (change: object) =>
      auditPage.parse(
        await listAudit(opened().services, audit, {
          ...{ before: null, action: '', who: '', subject: '' },
          ...change,
        }),
      );
    const first = await page({});
    expect(first.entries.map(({ subjectId }) => subjectId).slice(0, 2)).toEqual(['59', '58']);
    expect(first.head).toMatchObject({ number: 60 });
    const second = await page({ before: first.next });
    expect([first.entries.length, second.entries.length, second.next]).toEqual([50, 10, null]);
    expect((await page({ subject: '7' })).entries).toMatchObject([
      { action: 'test.noted', number: 8, detail: expect.arrayContaining([{ name: 'n', value: '7' }]) },
    ]);
    expect((await page({ action: 'test.other' })).entries).toEqual([]);
  });
});

describe('the exported trail', () => {
  async function exported(): Promise<string[]> {
    const audit = await arrangeDesk(opened()).staff('auditAdministrator');
    const lines: string[] = [];
    for await (const line of await exportAudit(opened().services, audit)) lines.push(line.trimEnd());
    return lines;
  }
  async function* each(lines: readonly string[]) {
    yield* lines;
  }
  const check = (lines: readonly string[], kept: Parameters<typeof verifyAuditFile>[1] = null) =>
    verifyAuditFile(each(lines), kept);

  it('holds every chained entry, checks by itself, and is noted', async () => {
    const { head } = await chained(1200);
    const lines = await exported();
    expect(lines).toHaveLength(1202);
    expect(await check(lines, head)).toEqual({ head, findings: [] });
    expect(await owner().auditEntry.count({ where: { action: 'audit.export' } })).toBe(1);
  });

  it('shows a changed, a removed and a cut line, and a chain computed anew', async () => {
    const { head } = await chained(5);
    const lines = await exported();
    const changed = lines.map((line, at) => (at === 3 ? line.replace('核对', '核实') : line));
    expect((await check(changed)).findings).toEqual([{ code: 'entryChanged', number: 3 }]);
    const removed = lines.filter((_, at) => at !== 3);
    expect((await check(removed)).findings).toEqual([{ code: 'linkMissing', number: 3 }]);
    expect((await check(lines.slice(0, -1))).findings).toEqual([{ code: 'fileCut' }]);
    expect((await check(lines.slice(0, -2))).findings).toEqual([{ code: 'fileCut' }]);
    expect((await check([...lines.slice(0, 2), 'x', ...lines.slice(2)])).findings).toEqual([
      { code: 'lineBroken', line: 3 },
    ]);
    expect((await check(lines, { ...head, hash: '0'.repeat(64) })).findings).toEqual([
      { code: 'headDiffers', number: 5 },
    ]);
  });

  it('is for the audit administrator alone', async () => {
    const desk = arrangeDesk(opened());
    for (const role of ['systemAdministrator', 'securityAdministrator', 'disciplineOfficer'] as const)
      await expect(exportAudit(opened().services, await desk.staff(role))).rejects.toMatchObject({
        publicError: { code: 'forbidden' },
      });
  });
});
