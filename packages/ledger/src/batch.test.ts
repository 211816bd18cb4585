import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seeded } from '../prove/seeded.ts';
import { BATCH_UNIT, makeBatch } from './batch.ts';
import { fromHex, toHex } from './bytes.ts';
import { caseLeaf, eventKey, hashContent, leafByEventKey } from './case-leaf.ts';
import { batchLeaf, clearLeaf, parseClearLeaf, shownCount } from './clear-leaf.ts';
import { dayOf, endOfDay, lastTickFor, promisedBy, startOfDay } from './clock.ts';
import { PLAIN, signingKey } from './note-key.ts';
import { openPromise, promiseKeyName, signPromise } from './promise.ts';
import { createEntryReader } from './read-entries.ts';

const at = Date.parse('2026-11-25T00:10:00Z') / 1000;
const logKey = fromHex('11'.repeat(32));
const event = {
  number: 1,
  type: 'received',
  day: '2026-11-25',
  contentHash: hashContent([['text', '路灯不亮']]),
} as const;

describe('a case leaf', () => {
  it('is what the HMAC of another library makes of the written format', () => {
    const key = createHmac('sha256', logKey)
      .update(Uint8Array.of(0, 0, 0, 1))
      .digest();
    const content = createHash('sha256').update('[["text","路灯不亮"]]').digest('hex');
    const mac = createHmac('sha256', key).update(`huiyin/event/v1\nreceived\n2026-11-25\n${content}\n`);
    expect(toHex(caseLeaf(logKey, event))).toBe(`01${mac.digest('hex')}`);
  });

  it('changes with the key, the number, the type, the day and the words', () => {
    const others = [
      caseLeaf(fromHex('12'.repeat(32)), event),
      caseLeaf(logKey, { ...event, number: 2 }),
      caseLeaf(logKey, { ...event, type: 'accepted' }),
      caseLeaf(logKey, { ...event, day: '2026-11-26' }),
      caseLeaf(logKey, { ...event, contentHash: hashContent([['text', '路灯亮了']]) }),
    ];
    expect(new Set([caseLeaf(logKey, event), ...others].map(toHex)).size).toBe(6);
  });

  it('opens by the key of its one event', () => {
    expect(leafByEventKey(eventKey(logKey, 1), event)).toEqual(caseLeaf(logKey, event));
  });
});

describe('a batch', () => {
  const chance = seeded(1);
  const cases = (count: number) => Array.from({ length: count }, () => Uint8Array.of(1, ...chance.bytes(32)));

  it.each([
    [0, 64],
    [1, 64],
    [64, 64],
    [65, 128],
  ])('with %i case leaves has %i places', (count, places) => {
    const batch = makeBatch({ at, clear: [], cases: cases(count) }, chance.bytes);
    expect(batch).toHaveLength(1 + places);
    expect(new Set(batch.slice(1).map(({ length }) => length))).toEqual(new Set([33]));
  });

  it('does not count clear leaves, and keeps them before the others', () => {
    const clear = [clearLeaf({ clear: 'key', use: 'promise', key: 'k' })];
    const batch = makeBatch({ at, clear, cases: cases(3) }, chance.bytes);
    expect(batch).toHaveLength(2 + BATCH_UNIT);
    expect(batch.slice(0, 2).map((entry) => parseClearLeaf(entry)?.clear)).toEqual(['batch', 'key']);
  });

  it('puts a leaf in every place alike', () => {
    const seen = new Set<number>();
    for (let round = 0; round < 600; round++) {
      const own = Uint8Array.of(1, ...chance.bytes(32));
      const batch = makeBatch({ at, clear: [], cases: [own] }, chance.bytes);
      seen.add(batch.indexOf(own));
    }
    expect(seen.size).toBe(BATCH_UNIT);
  });

  it('reads back, and is found wrong when a leaf is missing or the clock goes back', () => {
    const one = makeBatch({ at, clear: [], cases: cases(2) }, chance.bytes);
    const two = makeBatch({ at: at + 600, clear: [], cases: [] }, chance.bytes);
    const faultOf = (entries: readonly Uint8Array[]) => {
      const reader = createEntryReader(600);
      for (const [index, entry] of entries.entries()) reader.take(entry, index);
      return reader.fault()?.fault ?? null;
    };
    expect(faultOf([...one, ...two])).toBeNull();
    expect(faultOf([...one.slice(0, -1), ...two])).toBe('batchNotFilled');
    expect(faultOf([...one, ...two.slice(0, -1)])).toBe('batchNotFilled');
    expect(faultOf([...two, ...one])).toBe('batchOutOfTime');
    expect(faultOf(one.slice(1))).toBe('batchMissing');
    expect(faultOf([...one, Uint8Array.of(3)])).toBe('unknownEntry');
  });
});

describe('a planted leak is found', () => {
  const chance = seeded(4);
  const leaf = () => Uint8Array.of(1, ...chance.bytes(32));
  type MakeBatch = typeof makeBatch;
  const sizes = (make: MakeBatch) =>
    [0, 1, 30, 64].map((count) => {
      const cases = Array.from({ length: count }, leaf);
      return make({ at, clear: [], cases }, chance.bytes).length;
    });
  /** Of 400 batches of two leaves, how often the one that came first stands first. */
  const firstStandsFirst = (make: MakeBatch) => {
    const rounds = Array.from({ length: 400 }, () => {
      const [early, late] = [leaf(), leaf()];
      const batch = make({ at, clear: [], cases: [early, late] }, chance.bytes);
      return batch.indexOf(early) < batch.indexOf(late);
    });
    return rounds.filter(Boolean).length;
  };
  const unpadded: MakeBatch = ({ cases }) => [batchLeaf(at), ...cases];
  const unshuffled: MakeBatch = (taken, random) => {
    const whole = makeBatch({ ...taken, cases: [] }, random);
    return [...whole.slice(0, 1), ...taken.cases, ...whole.slice(1 + taken.cases.length)];
  };

  it('in the size', () => {
    expect(new Set(sizes(makeBatch)).size).toBe(1);
    expect(new Set(sizes(unpadded)).size).toBe(4);
  });

  it('in the order', () => {
    expect(Math.abs(firstStandsFirst(makeBatch) - 200)).toBeLessThan(60);
    expect(firstStandsFirst(unshuffled)).toBe(400);
  });

  it('in the time', () => {
    const faultAt = (moment: number) => {
      const reader = createEntryReader(600);
      for (const [index, entry] of makeBatch({ at: moment, clear: [], cases: [] }, chance.bytes).entries())
        reader.take(entry, index);
      return reader.fault();
    };
    expect(faultAt(at)).toBeNull();
    expect(faultAt(at + 7)).toMatchObject({ fault: 'batchOutOfTime' });
  });
});

describe('a clear leaf', () => {
  it('is read only as it was written', () => {
    const leaf = { clear: 'report', report: 'r', version: 1, sha256: 'ab' } as const;
    expect(parseClearLeaf(clearLeaf(leaf))).toEqual(leaf);
    const spaced = new TextEncoder().encode(`\u0002${JSON.stringify(leaf, null, 1)}`);
    expect(parseClearLeaf(spaced)).toBeNull();
  });

  it('says of a count that is not shown only that, and always takes as much room', () => {
    expect([null, 5, 12_345].map(shownCount)).toEqual(['notshown', '00000005', '00012345']);
  });
});

describe('a promise', () => {
  const key = signingKey(promiseKeyName('log.example'), PLAIN, seeded(2).bytes(32));
  const promise = { origin: 'log.example', leaf: caseLeaf(logKey, event), by: at };

  it('has the same bytes each time, and opens with its key only', () => {
    expect(signPromise(promise, key)).toBe(signPromise(promise, key));
    expect(openPromise(signPromise(promise, key), [key])).toEqual(promise);
    const other = signingKey(key.name, PLAIN, seeded(3).bytes(32));
    expect(openPromise(signPromise(promise, other), [key])).toBeNull();
    expect(openPromise(signPromise(promise, key).replace('00:10', '00:20'), [key])).toBeNull();
  });
});

describe('the clock', () => {
  const clock = { intervalSeconds: 600, timeZone: 'Asia/Shanghai' };

  it('promises the batch after the next', () => {
    expect(promisedBy(at - 1, clock)).toBe(at + 600);
    expect(promisedBy(at, clock)).toBe(at + 1200);
  });

  it('begins and ends days where people live', () => {
    expect(startOfDay('2026-11-25', 'Asia/Shanghai')).toBe(Date.parse('2026-11-24T16:00:00Z') / 1000);
    expect(endOfDay('2026-03-08', 'America/New_York')).toBe(Date.parse('2026-03-09T04:00:00Z') / 1000);
    expect(startOfDay('2026-03-08', 'America/New_York')).toBe(Date.parse('2026-03-08T05:00:00Z') / 1000);
    expect(dayOf(at, 'Asia/Shanghai')).toBe('2026-11-25');
    expect(lastTickFor('2026-11-25', clock)).toBe(Date.parse('2026-11-25T16:10:00Z') / 1000);
  });
});
