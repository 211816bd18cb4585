import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { signCheckpoint } from '@huiyin/ledger/checkpoint';
import { formatKey, PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { signPromise } from '@huiyin/ledger/promise';
import { bundleOf, entriesIn } from '@huiyin/ledger/tile';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acceptCase } from '../case/accept-case.ts';
import { arrangeDesk } from '../testing/arrange-desk.ts';
import { arrangeLog, isClean, type Receipt } from '../testing/arrange-log.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { openTestSigner, type TestSigner } from '../testing/open-test-signer.ts';
import { openLogPlace } from './log-place.ts';
import { logServed } from './log-served.ts';
import { leafOf } from './log-writer.ts';
import { publishLog } from './publish-log.ts';

let test: TestServices;
let log: TestSigner;
let world: ReturnType<typeof arrangeLog>;
let receipt: Receipt;

/** A portal whose insider is the owner of database, folders and, where the attack says so, keys. One case, received and accepted. */
beforeEach(async () => {
  test = await openTestServices();
  log = await openTestSigner(test);
  world = arrangeLog(test, log);
  await world.batch();
  receipt = await world.submit();
  const officer = await arrangeDesk(test).staff('triageOfficer');
  await acceptCase(test.services, { actor: officer, caseId: receipt.caseId, version: null });
  await logServed(test.services, [{ path: '/islands/submit-a.js', sha384: 'AAAA' }]);
  await world.batch();
  expect(isClean(await world.check(receipt))).toBe(true);
  expect((await world.watch({ promises: [{ name: 'own', text: receipt.promise }] })).reasons).toEqual([]);
  world.later(30);
});
afterEach(async () => {
  await log.close();
  await test.close();
});

const owner = () => test.database.owner.prisma;
const reasonsOf = async (change: Parameters<typeof world.watch>[0] = {}) =>
  (await world.watch({ now: null, ...change })).reasons.map(({ reason }) => reason);
const published = (path: string) => join(log.folders.published, path);

describe('an insider who has the database', () => {
  it('1. deletes a case: the receipt and its promise still find the leaf, and the portal shows nothing', async () => {
    const of = { where: { caseId: receipt.caseId } };
    await owner().caseEvent.deleteMany(of);
    await owner().caseFile.deleteMany({ where: { id: receipt.caseId } });
    const check = await world.check(receipt);
    expect(isClean(check)).toBe(false);
    expect(check?.promise).toMatchObject({ is: { standing: 'proven' }, isFirst: false });
    expect(check?.events).toEqual([]);
  });

  it('2. edits what the citizen wrote: its leaf is not in the log', async () => {
    await owner().caseFile.updateMany({ where: { id: receipt.caseId }, data: { text: '路灯很好。' } });
    const check = await world.check(receipt);
    expect(check?.events[0]?.is.standing).toBe('waiting');
    expect(check?.promise).toMatchObject({ is: { standing: 'proven' }, isFirst: false });
  });

  it('2b. edits and enters a fitting leaf afterwards: it is not the promised one', async () => {
    const text = '路灯很好。';
    await owner().caseFile.updateMany({ where: { id: receipt.caseId }, data: { text } });
    await enterLeaf(text, await dayOf(1));
    await world.batch();
    expect((await world.check(receipt))?.promise).toMatchObject({ isFirst: false });
  });

  it('3. back-dates an event: its leaf would have to stand in a batch of another day', async () => {
    const on = new Date('2026-01-05');
    await owner().caseEvent.updateMany({ where: { caseId: receipt.caseId, number: 1 }, data: { onDay: on } });
    await enterLeaf('东门小学门口的路灯坏了两个月。', '2026-01-05');
    await world.batch();
    expect((await world.check(receipt))?.events[0]?.is.standing).toBe('missing');
  });

  it('4. reorders events: numbers are part of the leaves', async () => {
    const set = (number: number, logNumber: number) =>
      owner().caseEvent.updateMany({ where: { caseId: receipt.caseId, number }, data: { logNumber } });
    await set(1, 2);
    await set(2, 1);
    expect((await world.check(receipt))?.events.map(({ is }) => is.standing)).toEqual(['waiting', 'waiting']);
  });

  it('4b. leaves out an event: the gap shows', async () => {
    await owner().caseEvent.deleteMany({ where: { caseId: receipt.caseId, number: 1 } });
    const check = await world.check(receipt);
    expect(check?.gaps).toEqual([1]);
    expect(isClean(check)).toBe(false);
  });

  it('5. truncates the stored log: the signer refuses', async () => {
    await owner().logBatch.deleteMany({ where: { firstIndex: { gt: 0 } } });
    await expect(world.batch()).rejects.toMatchObject({ reason: 'databaseBehind' });
  });

  it('12. suppresses a waiting leaf: the promise is past its time', async () => {
    const other = await world.submit('井盖没有了。');
    await owner().logPending.deleteMany({ where: { clear: false } });
    await world.batch();
    world.later(30);
    expect(
      await reasonsOf({ now: world.now() - 600, promises: [{ name: 'other', text: other.promise }] }),
    ).toContain('promiseBroken');
    const check = await world.check(other);
    expect(check?.promise).toMatchObject({ is: { standing: 'missing' } });
  });
});

describe('an insider who has the published files', () => {
  it('5b. truncates them: a watcher who was there before sees a shorter log, and signing starts from memory alone', async () => {
    const since = await world.checkpoint();
    const old = await copyOfPublished();
    await world.batch();
    const newer = await world.checkpoint();
    await rm(log.folders.published, { recursive: true });
    await cp(old, log.folders.published, { recursive: true });
    expect(await reasonsOf({ since: newer })).toContain('shrunk');
    expect(await reasonsOf({ since })).toEqual([]);
  });

  it('7. swaps a dummy for a leaf: the tiles are no longer what the root says', async () => {
    const path = await currentBundle();
    const entries = entriesIn(new Uint8Array(await readFile(path))) ?? [];
    const at = entries.findIndex((entry) => entry.length === 33);
    entries[at] = Uint8Array.of(1, ...new Uint8Array(32));
    await writeFile(path, bundleOf(entries));
    expect(await reasonsOf()).toContain('notWhatItsLeavesMake');
    const tile = path.replace('/entries/', '/0/');
    const bytes = await readFile(tile);
    await writeFile(
      tile,
      bytes.map((byte, i) => (i === at * 32 ? byte ^ 1 : byte)),
    );
    await expect(world.check(receipt)).rejects.toThrow('tile/0');
  });

  it('10. replays a promise for another case, or signs one with another key: it is not the leaf, or not signed', async () => {
    const other = await world.submit('井盖没有了。');
    await world.batch();
    const replayed = { ...other, promise: receipt.promise };
    expect((await world.check(replayed))?.promise).toMatchObject({ isFirst: false });
    const forged = signPromise(
      { origin: log.signer.key.name, leaf: new Uint8Array(33).fill(1), by: 1_800_000_000 },
      signingKey(`${log.signer.key.name}/promise`, PLAIN, new Uint8Array(32).fill(9)),
    );
    expect(await reasonsOf({ promises: [{ name: 'forged', text: forged }] })).toContain('promiseNotSigned');
  });
});

describe('an insider who has the keys', () => {
  it('6. forks the log for two readers: neither view extends the checkpoint of the other', async () => {
    const before = await copyOfPublished();
    await world.batch();
    const since = await world.checkpoint();
    const fork = await forkFrom(before);
    await world.submit('另一个版本');
    await publishLog(fork, new Date(world.now() * 1000));
    await rm(log.folders.published, { recursive: true });
    await cp(`${before}`, log.folders.published, { recursive: true });
    expect(await reasonsOf({ since })).toContain('notAnExtension');
  });

  it('8. swaps the key: it is not the one in the first batch, and not the one known before', async () => {
    const since = await world.checkpoint();
    const key = signingKey(log.signer.key.name, PLAIN, new Uint8Array(32).fill(8));
    const folders = { ...log.folders, signer: `${log.folders.signer}-new` };
    await rm(published('checkpoint'));
    const other = { ...log.signer, key, place: openLogPlace(folders) };
    await expect(publishLog(other, new Date(world.now() * 1000))).rejects.toMatchObject({
      reason: 'memoryLost',
    });
    await forceSign(other);
    expect(await reasonsOf()).toContain('keyNotInLog');
    expect(await reasonsOf({ since })).toContain('keyChanged');
    expect(await reasonsOf({ key: log.signer.key })).toContain('keyChanged');
  });

  it('9. swaps a script: what is served has no leaf', async () => {
    const { clear } = await world.watch();
    const scripts = clear.flatMap(({ leaf }) => (leaf.clear === 'script' ? [leaf.sha384] : []));
    expect(scripts).toEqual(['AAAA']);
  });

  it('11. restores an old backup of the database: the signer refuses', async () => {
    const backup = await owner().logBatch.findMany();
    await world.submit('备份之后的来件');
    await world.batch();
    await owner().logBatch.deleteMany();
    await owner().logBatch.createMany({ data: backup });
    await expect(world.batch()).rejects.toMatchObject({ reason: 'databaseBehind' });
  });

  it('11b. restores old files with it, but not the memory of the signer: it refuses all the same', async () => {
    const old = await copyOfPublished();
    const backup = await owner().logBatch.findMany();
    await world.batch();
    await owner().logBatch.deleteMany();
    await owner().logBatch.createMany({ data: backup });
    await rm(log.folders.published, { recursive: true });
    await cp(old, log.folders.published, { recursive: true });
    await expect(world.batch()).rejects.toMatchObject({ reason: 'databaseBehind' });
  });

  it('runs a second signer with an older memory: it refuses', async () => {
    const memory = await readFile(join(log.folders.signer, 'last-signed'));
    await world.batch();
    await writeFile(join(log.folders.signer, 'last-signed'), memory);
    await expect(world.batch()).rejects.toMatchObject({ reason: 'publishedElsewhere' });
  });
});

const dayOf = async (number: number): Promise<string> => {
  const event = await owner().caseEvent.findFirstOrThrow({ where: { caseId: receipt.caseId, number } });
  return event.onDay.toISOString().slice(0, 10);
};

/** The insider knows the log key and can make any leaf of the case, but only now. */
async function enterLeaf(text: string, day: string): Promise<void> {
  const { logKey } = deriveReceiptKeys(receipt.code);
  const leaf = leafOf({ logKey, number: 1, type: 'received', day, content: [['text', text]] });
  await owner().logPending.create({
    data: { jurisdictionId: 'test', leaf, clear: false, dueAt: new Date() },
  });
}

async function copyOfPublished(): Promise<string> {
  const copy = `${log.folders.published}-copy`;
  await cp(log.folders.published, copy, { recursive: true });
  return copy;
}

async function currentBundle(): Promise<string> {
  const folder = published('tile/entries/000.p');
  const widths = (await readdir(folder)).map(Number).sort((a, b) => a - b);
  return join(folder, String(widths.at(-1)));
}

/** A signer with the same key whose memory and files are those of an earlier moment, on a database that fits them. */
async function forkFrom(folder: string) {
  const signerFolder = `${log.folders.signer}-fork`;
  const place = openLogPlace({ published: folder, signer: signerFolder });
  await place.rememberSigned(await readFile(join(folder, 'checkpoint'), 'utf8'));
  const newest = await owner().logBatch.findFirstOrThrow({ orderBy: { size: 'desc' } });
  await owner().logBatch.deleteMany({ where: { size: newest.size } });
  return { ...log.signer, place };
}

/** Signs whatever is stored with a new key, as somebody would who takes the refusal out of the program. */
async function forceSign(signer: typeof log.signer): Promise<void> {
  const newest = await owner().logBatch.findFirstOrThrow({ orderBy: { size: 'desc' } });
  const head = { origin: signer.key.name, size: Number(newest.size), root: newest.root };
  await writeFile(published('checkpoint'), signCheckpoint(head, signer.key));
  const facts = JSON.parse(await readFile(published('log.json'), 'utf8'));
  await writeFile(published('log.json'), JSON.stringify({ ...facts, key: formatKey(signer.key) }));
}
