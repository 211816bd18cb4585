import { createReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { openCase } from '@huiyin/services/portal/open-case';
import { createBudget } from '@huiyin/services/submission/budget';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Border, openBorder, PORTAL } from './testing/open-border.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Set by `pnpm prove`: every bar in full. */
    inFull: boolean;
  }
}

let border: Border;
let codes: Record<'right' | 'wrong' | 'unknown' | 'expired', ReceiptCode>;

beforeAll(async () => {
  border = await openBorder();
  const { test } = border;
  const newCode = () => createReceiptCode(test.services.randomBytes);
  const hashOf = (code: ReceiptCode) => new Uint8Array(deriveReceiptKeys(code).lookupHash);
  const [right, expired, reissued] = [newCode(), newCode(), newCode()];
  const desk = arrangeDesk(test);
  await desk.case({ columns: { lookupHash: hashOf(right) } });
  const lost = await desk.case({ columns: { lookupHash: hashOf(expired) } });
  // At the counter a new receipt was given out; the old one is void.
  await test.database.owner.prisma.caseFile.updateMany({
    where: { id: lost.id },
    data: { lookupHash: hashOf(reissued) },
  });
  codes = { right, wrong: neighbourOf(right), unknown: newCode(), expired };
});
afterAll(() => border.close());

/** A well-formed code that begins like one that exists. */
function neighbourOf(code: ReceiptCode): ReceiptCode {
  for (;;) {
    const other = createReceiptCode((count) => border.test.services.randomBytes(count));
    if (other[0] === code[0]) return other;
  }
}

const none = ['wrong', 'unknown', 'expired'] as const;

describe('a receipt that opens nothing', () => {
  const ask = async (url: string, type: string, payload: string) => {
    const headers = { host: new URL(PORTAL).host, origin: PORTAL, 'content-type': type };
    const answer = await border.portal.inject({ method: 'POST', url, headers, payload });
    const { date: _, ...rest } = answer.headers;
    return { status: answer.statusCode, headers: rest, body: answer.body };
  };

  it('gets the same status, headers and body at the call, whether it is wrong, unknown or void', async () => {
    const answers = await Promise.all(
      none.map((kind) =>
        ask('/rpc/portal/case.open', 'application/json', JSON.stringify({ by: 'code', code: codes[kind] })),
      ),
    );
    expect(answers[0]?.status).toBe(404);
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[2]).toEqual(answers[0]);
  });

  it('and on the page, but for the code itself, which it shows again', async () => {
    const form = 'application/x-www-form-urlencoded';
    for (const path of ['/follow', '/en/follow']) {
      const answers = await Promise.all(
        none.map(async (kind) => {
          const answer = await ask(path, form, `code=${codes[kind]}`);
          return { ...answer, body: answer.body.replaceAll(codes[kind], 'CODE') };
        }),
      );
      expect(answers[0]?.status).toBe(404);
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    }
  });

  it('the right one opens its case', async () => {
    const answer = await ask('/follow', 'application/x-www-form-urlencoded', `code=${codes.right}`);
    expect(answer.status).toBe(303);
  });
});

// A measure of time only where nothing else runs.
if (inject('inFull') === true)
  describe('how long it takes to say so', () => {
    const samples = 10_000;
    const kinds = ['right', ...none] as const;
    type Kind = (typeof kinds)[number];

    /** Interleaved, so that whatever else the machine does falls on all alike. */
    async function timesOf(open: (kind: Kind) => Promise<unknown>): Promise<Record<Kind, number[]>> {
      const times: Record<Kind, number[]> = { right: [], wrong: [], unknown: [], expired: [] };
      for (let at = 0; at < samples; at += 1) {
        const kind = kinds[(at + Math.floor(at / 4)) % 4] as Kind;
        const began = performance.now();
        await open(kind).catch(() => undefined);
        times[kind].push(performance.now() - began);
      }
      return times;
    }

    const services = () => ({
      ...border.test.services,
      budgets: {
        ...border.test.services.budgets,
        lookUp: createBudget({ burst: Number.MAX_SAFE_INTEGER, perMinute: 0 }),
      },
    });
    const openKind = (kind: Kind) => openCase(services(), { by: 'code', code: codes[kind] });

    it('tells nothing: Cliff’s delta between any two kinds is under 0.1', async () => {
      const times = await timesOf(openKind);
      for (const [one, other] of pairs(kinds)) {
        const delta = cliffsDelta(times[one], times[other]);
        process.stdout.write(`> ${one} / ${other}: Cliff's delta ${delta.toFixed(4)}\n`);
        expect(Math.abs(delta), `${one} ${other}`).toBeLessThan(0.1);
      }
    });

    it('a look-up that ends early where there is nothing is found out', async () => {
      const early = (kind: Kind) => (kind === 'unknown' ? Promise.resolve() : openKind(kind));
      const times = await timesOf(early);
      const delta = cliffsDelta(times.right, times.unknown);
      process.stdout.write(`> planted early return: Cliff's delta ${delta.toFixed(4)}\n`);
      expect(Math.abs(delta)).toBeGreaterThan(0.1);
    });
  });

function pairs<One>(all: readonly One[]): [One, One][] {
  return all.flatMap((one, at) => all.slice(at + 1).map((other): [One, One] => [one, other]));
}

/** How much more often a value of `one` is above a value of `other` than below it: -1 to 1. */
function cliffsDelta(one: readonly number[], other: readonly number[]): number {
  const sorted = [...other].sort((a, b) => a - b);
  const below = (value: number, strictly: boolean) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const at = sorted[middle] ?? 0;
      if (strictly ? at < value : at <= value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const sum = one.reduce(
    (total, value) => total + below(value, true) - (sorted.length - below(value, false)),
    0,
  );
  return sum / (one.length * other.length);
}
