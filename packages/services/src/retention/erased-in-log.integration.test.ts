import { addDays } from '@huiyin/domain/clock/civil-date';
import { caseLeaf, hashContent } from '@huiyin/ledger/case-leaf';
import { checkThoroughly } from '@huiyin/ledger/check-thoroughly';
import { parsePromise } from '@huiyin/ledger/promise';
import { entriesIn, tilePath } from '@huiyin/ledger/tile';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrangeLog } from '../testing/arrange-log.ts';
import { openTestServices, type TestServices } from '../testing/open-test-services.ts';
import { openTestSigner, type TestSigner } from '../testing/open-test-signer.ts';
import { eraseDue } from './erase-due.ts';
import { setRetention } from './retention-rules.ts';

let test: TestServices;
let log: TestSigner;
beforeAll(async () => {
  test = await openTestServices();
  log = await openTestSigner(test);
});
afterAll(async () => {
  await log.close();
  await test.close();
});

it('after deletion only the receipt opens the leaves, the last one says “deleted”, and the tree still verifies', async () => {
  const world = arrangeLog(test, log);
  const { prisma } = test.database.owner;
  const text = '这句话一年以后要销毁。';
  const receipt = await world.submit(text);
  await world.batch();
  const before = await world.checkpoint();
  const { receivedOn } = await prisma.caseFile.findFirstOrThrow({ where: { id: receipt.caseId } });
  const day = receivedOn.toISOString().slice(0, 10);
  const past = new Date(addDays(day, -400));
  await prisma.caseFile.updateMany({
    where: { id: receipt.caseId },
    data: { state: 'archived', receivedOn: past },
  });
  await prisma.caseEvent.updateMany({ where: { caseId: receipt.caseId }, data: { onDay: past } });
  await setRetention({ ...test.services, database: test.database.owner }, { kind: 'unsorted', days: 365 });
  expect(await eraseDue({ ...test.services, database: test.database.jobs })).toBe(1);
  await world.batch();

  const { reasons, head } = await world.watch({
    since: before,
    promises: [{ name: 'p', text: receipt.promise }],
  });
  expect(reasons).toEqual([]);
  const width = head?.size ?? 0;
  const bundle = entriesIn(await world.read(tilePath({ level: 'entries', index: 0, width })));
  const entries = new Set(bundle?.map((entry) => Buffer.from(entry).toString('hex')));
  const erased = await prisma.caseEvent.findFirstOrThrow({ where: { type: 'deleted' } });
  const leavesBy = (logKey: Uint8Array) =>
    [
      { number: 1, type: 'received', day, contentHash: hashContent([['text', text]]) } as const,
      {
        number: 2,
        type: 'deleted',
        day: erased.onDay.toISOString().slice(0, 10),
        contentHash: hashContent([]),
      } as const,
    ].map((event) => entries.has(Buffer.from(caseLeaf(logKey, event)).toString('hex')));
  expect(leavesBy(deriveReceiptKeys(receipt.code).logKey)).toEqual([true, true]);
  // Whoever has the whole database, and even knows what was written, has no key that opens them.
  const rows = await prisma.caseFile.findMany();
  const keys = rows.flatMap((row) => Object.values(row).filter((value) => value instanceof Uint8Array));
  expect(keys.length).toBeGreaterThan(2);
  for (const key of keys) expect(leavesBy(key)).toEqual([false, false]);
  expect(await world.check(receipt)).toMatchObject({ promise: { is: { standing: 'proven' } } });
  // The citizen, to whom the portal shows nothing any more, learns that and when it was deleted.
  const watch = { read: world.read, key: null, since: null, promises: [], proofs: [], now: world.now() };
  const own = { logKey: deriveReceiptKeys(receipt.code).logKey, promise: parsePromise(receipt.promise) };
  const { check } = await checkThoroughly({ watch, ...own, events: [], now: world.now() });
  expect(check?.deleted).toEqual({ number: 2, day: erased.onDay.toISOString().slice(0, 10) });
  const stranger = await checkThoroughly({
    watch,
    ...own,
    logKey: new Uint8Array(32),
    events: [],
    now: world.now(),
  });
  expect(stranger.check?.deleted).toBeNull();
});
