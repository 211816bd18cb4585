import type { ReceiptCode } from '@huiyin/sealing/receipt-code';
import { openCase } from '@huiyin/services/portal/open-case';
import { createBudget } from '@huiyin/services/submission/budget';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import { followTip } from '@huiyin/services/tip/follow-tip';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { arrangeReceipts, type ReceiptKind, receiptKinds } from './testing/arrange-receipts.ts';
import { cliffsDelta, pairsOf } from './testing/cliffs-delta.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by `pnpm prove`: every bar in full. */
    inFull: boolean;
  }
}

const inFull = inject('inFull') === true;
/** No answer comes sooner; a timer may be a millisecond early by another clock. */
const floor = 39;
/** So many look-ups are under way at once: each waits nearly all of its time. */
const lanes = 8;

let test: TestServices;
let codes: Record<ReceiptKind, ReceiptCode>;

beforeAll(async () => {
  const opened = await openTestServices();
  const endless = createBudget({ burst: Number.MAX_SAFE_INTEGER, perMinute: 0 });
  const services = { ...opened.services, budgets: { ...opened.services.budgets, lookUp: endless } };
  test = { ...opened, services };
  codes = await arrangeReceipts(test);
});
afterAll(() => test.close());

type Times = Record<ReceiptKind, number[]>;
type Open = (kind: ReceiptKind) => Promise<unknown>;

const byReceipt: Open = (kind) => openCase(test.services, { by: 'code', code: codes[kind] });
/** The planted fault: whatever is known not to exist is answered at once. */
const endsEarly: Open = (kind) => (kind === 'unknown' ? Promise.reject(new Error('none')) : byReceipt(kind));

/** The time of each of `samples` look-ups inside this process. The kinds take turns, so that whatever else the machine does falls on all alike. */
async function timesOf(open: Open, samples: number): Promise<Times> {
  const times: Times = { right: [], wrong: [], unknown: [], void: [] };
  let at = 0;
  const lane = async () => {
    while (at < samples) {
      const kind = receiptKinds[(at + Math.floor(at / 4)) % 4] as ReceiptKind;
      at += 1;
      const began = performance.now();
      await open(kind).catch(() => undefined);
      times[kind].push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return times;
}

const earliest = (times: Times) => Math.min(...receiptKinds.map((kind) => Math.min(...times[kind])));
const say = (line: string) => void process.stdout.write(`\n> ${line}\n`);

describe('how long a look-up takes', () => {
  it('is never less than the floor, whatever comes of it', async () => {
    expect(earliest(await timesOf(byReceipt, 120))).toBeGreaterThan(floor);
  });

  it('and neither at a tip', async () => {
    const lookupKey = Buffer.from(test.services.randomBytes(32)).toString('hex');
    const began = performance.now();
    await expect(followTip(test.services, { lookupKey })).rejects.toThrow();
    expect(performance.now() - began).toBeGreaterThan(floor);
  });

  it('an answer that comes early where there is nothing is found out, by the floor and by the comparison', async () => {
    const times = await timesOf(endsEarly, 120);
    expect(earliest(times)).toBeLessThan(floor);
    expect(cliffsDelta(times.right, times.unknown)).toBeGreaterThan(0.5);
  });
});

// A comparison of times only where nothing else runs.
if (inFull)
  describe('ten thousand look-ups', () => {
    it('tell nothing: Cliff’s delta between any two kinds is under 0.1', async () => {
      const times = await timesOf(byReceipt, 10_000);
      for (const kind of receiptKinds) {
        const sorted = [...times[kind]].sort((a, b) => a - b);
        const at = (share: number) => sorted[Math.floor(sorted.length * share)]?.toFixed(2);
        say(`${kind}: ${sorted.length} answers, median ${at(0.5)} ms, p99 ${at(0.99)} ms`);
      }
      const deltas = pairsOf(receiptKinds).map(([one, other]) => {
        const delta = cliffsDelta(times[one], times[other]);
        say(`${one} / ${other}: Cliff's delta ${delta.toFixed(4)}`);
        return Math.abs(delta);
      });
      expect(Math.max(...deltas)).toBeLessThan(0.1);
      expect(earliest(times)).toBeGreaterThan(floor);
    });

    it('a planted early return is found out', async () => {
      const times = await timesOf(endsEarly, 2_000);
      const delta = cliffsDelta(times.right, times.unknown);
      say(`planted early return: Cliff's delta ${delta.toFixed(4)}`);
      expect(Math.abs(delta)).toBeGreaterThan(0.1);
    });
  });
