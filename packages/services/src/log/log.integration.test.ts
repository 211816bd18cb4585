import { createHash } from 'node:crypto';
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseClearLeaf, shownCount } from '@huiyin/ledger/clear-leaf';
import { dayPath, dayTiles, parseDays } from '@huiyin/ledger/days';
import { bundleOf, entriesIn, tilePath } from '@huiyin/ledger/tile';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptCase } from '../case/accept-case.ts';
import { dispatchCase } from '../case/dispatch-case.ts';
import { reissueReceipt } from '../case/reissue-receipt.ts';
import { readHomePage } from '../portal/read-home-page.ts';
import { readJurisdiction } from '../portal/read-jurisdiction.ts';
import { refreshCounts } from '../portal/refresh-counts.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { arrangeLog, isClean } from '../testing/arrange-log.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { openTestSigner, type TestSigner } from '../testing/open-test-signer.ts';
import { logServed } from './log-served.ts';
import { publishLog } from './publish-log.ts';

type World = { test: TestServices; log: TestSigner; world: ReturnType<typeof arrangeLog> };

async function openWorld(begin = Date.now()): Promise<World> {
  const test = await openTestServices();
  const log = await openTestSigner(test);
  return { test, log, world: arrangeLog(test, log, begin) };
}

async function closeWorld({ test, log }: World): Promise<void> {
  await log.close();
  await test.close();
}

describe('the transparency log', () => {
  let at: World;
  beforeAll(async () => {
    at = await openWorld();
    await at.world.batch();
  });
  afterAll(() => closeWorld(at));

  it('follows a case from the receipt on; the promise is the same each time it is asked for', async () => {
    const { test, world } = at;
    const code = createReceiptCode(test.services.randomBytes);
    const receipt = await world.submit('路灯不亮。', code);
    expect((await world.submit('别的文字', code)).promise).toBe(receipt.promise);
    const desk = arrangeDesk(test);
    const officer = await desk.staff('triageOfficer');
    const by = { actor: officer, caseId: receipt.caseId, version: null };
    await acceptCase(test.services, by);
    expect((await world.check(receipt))?.events.map(({ is }) => is.standing)).toEqual(['waiting', 'waiting']);
    await world.batch();
    const unitId = await desk.unit('水务局');
    await dispatchCase(test.services, by, { unitId, sectionId: null, instruction: '只给单位看的话' });
    await world.batch();
    const check = await world.check(receipt);
    expect(check?.events.map(({ event }) => [event.number, event.type])).toEqual([
      [1, 'received'],
      [2, 'accepted'],
      [3, 'dispatched'],
    ]);
    expect(isClean(check)).toBe(true);
    expect((await world.watch({ promises: [{ name: 'p', text: receipt.promise }] })).reasons).toEqual([]);
  });

  it('begins anew under a reissued receipt', async () => {
    const { test, world } = at;
    const receipt = await world.submit();
    const desk = arrangeDesk(test);
    const named = { contactName: '王女士', identityMode: 'realName' };
    await test.database.owner.prisma.caseFile.updateMany({ where: { id: receipt.caseId }, data: named });
    const officer = await desk.staff('triageOfficer');
    const by = { actor: officer, caseId: receipt.caseId, version: null };
    const code = createReceiptCode(test.services.randomBytes);
    await reissueReceipt(test.services, by, code);
    await acceptCase(test.services, by);
    await world.batch();
    const check = await world.check({ ...receipt, code });
    expect(check?.events.map(({ event, is }) => [event.number, event.type, is.standing])).toEqual([
      [1, 'accepted', 'proven'],
    ]);
  });

  it('commits the counts that the public sees, once a day, as the portal shows them', async () => {
    const { test, world } = at;
    const { prisma } = test.database.owner;
    for (let n = 0; n < 6; n++) await world.submit(`第 ${n} 件`);
    await prisma.caseFile.updateMany({ data: { receivedOn: new Date(Date.now() - 48 * 3_600_000) } });
    await refreshCounts(test.services);
    await refreshCounts(test.services);
    await world.batch();
    const counts = (await world.watch()).clear.flatMap(({ leaf }) => (leaf.clear === 'counts' ? [leaf] : []));
    const { received } = await readHomePage(test.services);
    const { countedThrough } = await readJurisdiction(test.services);
    const shown = 'exact' in received ? received.exact : 0;
    expect(shown).toBeGreaterThanOrEqual(6);
    expect(counts).toMatchObject([
      { through: countedThrough, received: shownCount(shown), answered: shownCount(null) },
    ]);
    const rows = await prisma.publicCount.findMany();
    const lines = rows.map((row) => `${row.key} ${shownCount(row.received)} ${shownCount(row.answered)}\n`);
    const sha256 = createHash('sha256').update(lines.sort().join('')).digest('hex');
    expect(counts[0]?.sha256).toBe(sha256);
  });

  it('has a leaf for an event or neither: what cannot be entered does not happen', async () => {
    const { test, world } = at;
    const { prisma } = test.database.owner;
    const receipt = await world.submit('受理时日志写不进去');
    const before = await prisma.caseFile.count();
    await prisma.$executeRaw`
      CREATE FUNCTION no_leaf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'full'; END $$`;
    await prisma.$executeRaw`
      CREATE TRIGGER no_leaf BEFORE INSERT ON log_pending FOR EACH ROW EXECUTE FUNCTION no_leaf()`;
    await expect(world.submit('这一件也写不进去')).rejects.toThrow();
    const actor = await arrangeDesk(test).staff('triageOfficer');
    await expect(
      acceptCase(test.services, { actor, caseId: receipt.caseId, version: null }),
    ).rejects.toThrow();
    await prisma.$executeRaw`DROP TRIGGER no_leaf ON log_pending`;
    expect(await prisma.caseFile.count()).toBe(before);
    expect(await prisma.caseFile.findFirst({ where: { id: receipt.caseId } })).toMatchObject({
      state: 'received',
    });
    expect(await prisma.caseEvent.count({ where: { caseId: receipt.caseId } })).toBe(1);
  });

  it('enters keys and scripts once, until they change', async () => {
    const { test, world } = at;
    const scripts = [{ path: '/islands/a.js', sha384: 'one' }];
    await logServed(test.services, scripts);
    await logServed(test.services, scripts);
    await logServed(test.services, [{ path: '/islands/a.js', sha384: 'two' }]);
    await world.batch();
    const { clear } = await world.watch();
    expect(clear.filter(({ leaf }) => leaf.clear === 'key')).toHaveLength(1);
    expect(clear.flatMap(({ leaf }) => (leaf.clear === 'script' ? [leaf.sha384] : [])).sort()).toEqual([
      'one',
      'two',
    ]);
  });

  it('takes one batch a moment, and finishes what a crash left between database and files', async () => {
    const { test, log, world } = at;
    expect(await publishLog(log.signer, new Date(world.now() * 1000))).toBe(false);
    const before = await world.checkpoint();
    const broken = { ...log.signer.place, publish: () => Promise.reject(new Error('power cut')) };
    world.later(10);
    const now = new Date(world.now() * 1000);
    await expect(publishLog({ ...log.signer, place: broken }, now)).rejects.toThrow('power cut');
    expect(await world.checkpoint()).toBe(before);
    expect(await publishLog(log.signer, now)).toBe(true);
    expect((await world.watch({ since: before })).reasons).toEqual([]);
    expect(await test.database.owner.prisma.logPending.count()).toBe(0);
  });

  it('publishes the tiles of a day that is over once more in one piece', async () => {
    const { log, world } = at;
    const name = (days: number) => new Date((world.now() - days * 86_400) * 1000).toISOString().slice(0, 10);
    for (let half = 0; half < 5; half++) {
      world.later(12 * 60);
      await world.submit(`半天 ${half}`);
      for (let batch = 0; batch < 4; batch++) await world.batch();
    }
    const published = await readdir(join(log.folders.published, 'day'));
    expect(published.length).toBeGreaterThanOrEqual(1);
    const days = parseDays(Buffer.from(await world.read('days')).toString('utf8'));
    for (const day of published) {
      const range = days.find((one) => one.day === day);
      expect(day <= name(0)).toBe(true);
      const tiles = dayTiles(range ?? { day, first: 0, end: 0 }, 1e9).map((tile) =>
        world.read(tilePath(tile)),
      );
      expect(Buffer.from(await world.read(dayPath(day)))).toEqual(Buffer.concat(await Promise.all(tiles)));
    }
  });

  it('lets the signer read no case, and the web change no batch', async () => {
    const { test, log } = at;
    await expect(log.signer.prisma.caseFile.count()).rejects.toThrow();
    await expect(log.signer.prisma.logBatch.deleteMany()).rejects.toThrow();
    const { prisma } = test.database.web;
    await expect(prisma.logPending.deleteMany()).rejects.toThrow();
    await expect(prisma.logBatch.deleteMany()).rejects.toThrow();
  });
});

describe('hiding', () => {
  const received = [9, 0, 20];
  /** A world whose dummies and shuffles come from a seed. */
  async function openSeeded(begin: number, seed: number): Promise<World> {
    const { test, log } = await openWorld(begin);
    let drawn = 0;
    const randomBytes = (count: number) =>
      new Uint8Array(createHash('shake256', { outputLength: count }).update(`${seed}:${drawn++}`).digest());
    const seeded = { ...log, signer: { ...log.signer, randomBytes } };
    return { test, log: seeded, world: arrangeLog(test, seeded, begin) };
  }
  let worlds: World[];
  beforeAll(async () => {
    const begin = Date.now();
    worlds = [await openSeeded(begin, 1), await openSeeded(begin, 2)];
    const [busy, quiet] = worlds as [World, World];
    const actor = await arrangeDesk(busy.test).staff('triageOfficer');
    const unitId = await arrangeDesk(busy.test).unit('水务局');
    for (const batch of received.keys()) {
      for (let n = 0; n < (received[batch] ?? 0); n++) {
        const { caseId } = await busy.world.submit(`第 ${n} 件`);
        const by = { actor, caseId, version: null };
        if (n % 2 === 0) await acceptCase(busy.test.services, by);
        if (n % 4 === 0)
          await dispatchCase(busy.test.services, by, { unitId, sectionId: null, instruction: '' });
      }
      if (batch === 1) await quiet.world.submit('唯一的一件');
      await busy.world.batch();
      await quiet.world.batch();
    }
  }, 120_000);
  afterAll(async () => {
    for (const world of worlds) await closeWorld(world);
  });

  /** What anyone can see of the published files without opening them. */
  async function outside({ log }: World): Promise<string[]> {
    const names = await readdir(log.folders.published, { recursive: true, withFileTypes: true });
    const files = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
    const seen = await Promise.all(
      files.map(async (file) => {
        const { size, mtime } = await stat(file);
        return `${file.slice(log.folders.published.length)} ${size} ${mtime.toISOString()}`;
      }),
    );
    return seen.sort();
  }

  /** The kinds of entries in order, with the moment of each batch. */
  async function shape({ world, log }: World): Promise<string[]> {
    const seen: string[] = [];
    const rows = await log.signer.prisma.logBatch.findMany({ orderBy: { firstIndex: 'asc' } });
    for (const { entries } of rows) {
      for (const entry of entriesIn(entries) ?? []) {
        const leaf = parseClearLeaf(entry);
        seen.push(leaf ? JSON.stringify({ ...leaf, key: undefined }) : `${entry[0]}:${entry.length}`);
      }
    }
    expect((await world.watch()).reasons).toEqual([]);
    return seen;
  }

  it('two worlds with different events publish files of the same names, sizes and times, and entries of the same kinds at the same moments', async () => {
    const [busy, quiet] = worlds as [World, World];
    expect(await outside(busy)).toEqual(await outside(quiet));
    expect(await shape(busy)).toEqual(await shape(quiet));
    const { prisma } = busy.test.database.owner;
    expect(await prisma.caseEvent.count({ where: { logNumber: { not: null } } })).toBe(52);
  });

  it('sees a planted leak: a file that tells when it was written, one more entry, a leaf outside its place', async () => {
    const [busy, quiet] = worlds as [World, World];
    const honest = await outside(quiet);
    const bundles = join(busy.log.folders.published, 'tile/entries/000.p');
    const bundle = join(bundles, (await readdir(bundles))[0] ?? '');
    const bytes = await readFile(bundle);
    const { mtime } = await stat(bundle);
    await utimes(bundle, new Date(), new Date());
    expect(await outside(busy)).not.toEqual(honest);
    await writeFile(bundle, Buffer.concat([bytes, Buffer.from([0, 33, 1]), Buffer.alloc(32)]));
    await utimes(bundle, mtime, mtime);
    expect(await outside(busy)).not.toEqual(honest);
    await writeFile(bundle, bytes);
    await utimes(bundle, mtime, mtime);
    expect(await outside(busy)).toEqual(honest);
    const { prisma } = busy.test.database.owner;
    const row = await prisma.logBatch.findFirstOrThrow({ orderBy: { firstIndex: 'asc' } });
    const [moment = new Uint8Array(0), ...rest] = entriesIn(row.entries) ?? [];
    const entries = new Uint8Array(bundleOf([...rest.slice(-1), moment, ...rest.slice(0, -1)]));
    await prisma.logBatch.updateMany({ where: { firstIndex: row.firstIndex }, data: { entries } });
    expect(await shape(busy)).not.toEqual(await shape(quiet));
  });
});
