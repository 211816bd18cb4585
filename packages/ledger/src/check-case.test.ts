import { describe, expect, it } from 'vitest';
import { keptLog } from '../prove/kept-log.ts';
import { seeded } from '../prove/seeded.ts';
import { makeBatch } from './batch.ts';
import { joined } from './bytes.ts';
import { caseLeaf, hashContent, type LoggedEvent, type LoggedType } from './case-leaf.ts';
import { type CaseToCheck, checkCase } from './check-case.ts';
import type { TreeHead } from './checkpoint.ts';
import { endOfDay, lastTickFor, startOfDay } from './clock.ts';
import { type DayRange, dayPath, dayTiles, formatDays, parseDays } from './days.ts';
import { partialTile, tilePath } from './tile.ts';
import { TileFault } from './tile-proofs.ts';
import { verifyLog } from './verify-log.ts';

type OnPart = (part: Uint8Array) => void;

const clock = { intervalSeconds: 3600, timeZone: 'Asia/Shanghai' };
const chance = seeded(11);
const logKey = chance.bytes(32);
const days = ['2026-11-23', '2026-11-24', '2026-11-25'];
const event = (number: number, type: LoggedType, day: string, text = ''): LoggedEvent => ({
  number,
  type,
  day,
  contentHash: hashContent([['text', text]]),
});
const received = event(1, 'received', '2026-11-23', '路灯不亮');
const accepted = event(2, 'accepted', '2026-11-24');
const answered = event(3, 'answered', '2026-11-25', '已修好');
const end = endOfDay('2026-11-25', clock.timeZone) + 7200;

/** Three days of hourly batches; `at` says in which batch, counted from the first, each leaf is taken. */
function writeLog(placed: readonly { leaf: Uint8Array; at: number }[]) {
  const log = keptLog();
  const batches: { at: number; first: number; end: number }[] = [];
  let head: TreeHead = log.append([]);
  const start = startOfDay('2026-11-23', clock.timeZone);
  for (let at = start; at <= end; at += clock.intervalSeconds) {
    const cases = placed
      .filter((one) => start + one.at * clock.intervalSeconds === at)
      .map(({ leaf }) => leaf);
    const first = head.size;
    head = log.append(makeBatch({ at, clear: [], cases }, chance.bytes));
    batches.push({ at, first, end: head.size });
  }
  const ranges = days.map((day): DayRange => {
    const own = batches.filter(
      ({ at }) => at >= startOfDay(day, clock.timeZone) && at <= lastTickFor(day, clock),
    );
    return { day, first: own[0]?.first ?? 0, end: own.at(-1)?.end ?? 0 };
  });
  return { ...log, head, days: ranges };
}

const written = writeLog([
  { leaf: caseLeaf(logKey, received), at: 10 },
  { leaf: caseLeaf(logKey, accepted), at: 30 },
  { leaf: caseLeaf(logKey, answered), at: 60 },
]);
const toCheck: CaseToCheck = {
  ...written,
  clock,
  logKey,
  events: [received, accepted, answered],
  promise: null,
  now: end,
};
const standings = async (change: Partial<CaseToCheck>) =>
  (await checkCase({ ...toCheck, ...change })).events.map(({ is }) => is.standing);

describe('checking a case', () => {
  it('proves every event, from all tiles of its days', async () => {
    const progress: [number, number][] = [];
    const check = await checkCase({ ...toCheck, onProgress: (...read) => progress.push(read) });
    expect(check.events.map(({ is }) => is.standing)).toEqual(['proven', 'proven', 'proven']);
    expect(check.gaps).toEqual([]);
    const [, total = 0] = progress[0] ?? [];
    expect(progress[0]).toEqual([0, total]);
    expect(progress.at(-1)).toEqual([total, total]);
    const read = progress.map(([done]) => done);
    expect(read).toEqual([...read].sort((one, other) => one - other));
    expect(check.bytesRead).toBeGreaterThan(written.head.size * 32);
  });

  it('reads a day that is over in one piece where there is one, and its tiles where there is none or it is cut short', async () => {
    const asked: string[] = [];
    const inPieces = (change: (bytes: Uint8Array) => Uint8Array) => async (path: string) => {
      asked.push(path);
      const range = written.days.find(({ day }) => path === dayPath(day));
      if (!range) return written.read(path);
      const tiles = dayTiles(range, written.head.size).map((tile) => written.read(tilePath(tile)));
      return change(joined(await Promise.all(tiles)));
    };
    expect(await standings({ read: inPieces((bytes) => bytes) })).toEqual(['proven', 'proven', 'proven']);
    expect(asked.filter((path) => path.startsWith('day/'))).toEqual([
      dayPath('2026-11-23'),
      dayPath('2026-11-24'),
    ]);
    expect(asked.filter((path) => path === 'tile/0/002')).toEqual([]);
    asked.length = 0;
    expect(await standings({ read: inPieces((bytes) => bytes.slice(0, 100)) })).toEqual([
      'proven',
      'proven',
      'proven',
    ]);
    expect(asked).toContain('tile/0/002');
    const flipped = inPieces((bytes) => bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)));
    await expect(checkCase({ ...toCheck, read: flipped })).rejects.toThrow(TileFault);
  });

  it('takes a day as it arrives, in parts of any size, and is refused as soon as one is not what the root says', async () => {
    const arriving = (change: (part: Uint8Array) => Uint8Array) => async (path: string, onPart?: OnPart) => {
      const range = written.days.find(({ day }) => path === dayPath(day));
      if (!range) return written.read(path);
      const tiles = await Promise.all(
        dayTiles(range, written.head.size).map((tile) => written.read(tilePath(tile))),
      );
      const bytes = joined(tiles);
      for (let at = 0; at < bytes.length; at += 5000) onPart?.(change(bytes.slice(at, at + 5000)));
      return new Uint8Array(0);
    };
    const honest = await checkCase({ ...toCheck, read: arriving((part) => part) });
    expect(honest.events).toEqual((await checkCase(toCheck)).events);
    const flipped = arriving((part) => part.map((byte, at) => (at === 40 ? byte ^ 1 : byte)));
    await expect(checkCase({ ...toCheck, read: flipped })).rejects.toThrow(TileFault);
  });

  it('misses an event whose words or day were changed afterwards', async () => {
    expect(await standings({ events: [event(1, 'received', '2026-11-23', '路灯亮了')] })).toEqual([
      'missing',
    ]);
    expect(await standings({ events: [event(1, 'received', '2026-11-24', '路灯不亮')] })).toEqual([
      'missing',
    ]);
  });

  it('shows a number that was left out', async () => {
    expect((await checkCase({ ...toCheck, events: [received, answered] })).gaps).toEqual([2]);
  });

  it('waits as long as there is time, and no longer', async () => {
    const fresh = event(4, 'closed', '2026-11-25');
    const by = lastTickFor('2026-11-25', clock);
    expect(await standings({ events: [fresh], now: by })).toEqual(['waiting']);
    expect(await standings({ events: [fresh], now: by + 1 })).toEqual(['missing']);
  });

  it('does not take a leaf that was written in a later day, even if the index of days covers it', async () => {
    const late = writeLog([{ leaf: caseLeaf(logKey, received), at: 50 }]);
    const [day] = late.days;
    const stretched = [{ day: '2026-11-23', first: day?.first ?? 0, end: late.head.size }];
    expect(await standings({ ...late, days: stretched, events: [received] })).toEqual(['missing']);
  });

  it('finds a promised leaf, and says when it is not the leaf of the case as shown', async () => {
    const promise = {
      origin: 'log.example',
      leaf: caseLeaf(logKey, received),
      by: startOfDay('2026-11-23', clock.timeZone) + 11 * 3600,
    };
    expect((await checkCase({ ...toCheck, promise })).promise).toMatchObject({
      is: { standing: 'proven' },
      isFirst: true,
    });
    const edited = [event(1, 'received', '2026-11-23', '没有问题')];
    expect((await checkCase({ ...toCheck, events: edited, promise })).promise).toMatchObject({
      isFirst: false,
    });
    const broken = { ...promise, by: promise.by - 7200 };
    expect((await checkCase({ ...toCheck, promise: broken })).promise).toMatchObject({
      is: { standing: 'missing' },
    });
  });

  it('rejects a tile that is not what the root says', async () => {
    const read = async (path: string) => {
      const bytes = await written.read(path);
      return path === 'tile/0/003' ? bytes.map((byte, at) => (at === 77 ? byte ^ 1 : byte)) : bytes;
    };
    await expect(checkCase({ ...toCheck, read })).rejects.toThrow(TileFault);
  });
});

describe('the index of days', () => {
  it('reads back', () => {
    expect(parseDays(formatDays(written.days))).toEqual(written.days);
    expect(parseDays('x\n2026-11-25 5 5\n2026-11-25 5\n')).toEqual([]);
  });
});

describe('verifying the whole log', () => {
  const verify = (change: Map<string, Uint8Array>) =>
    verifyLog(written.head, {
      read: async (path) => change.get(path) ?? written.read(path),
      onEntry: () => undefined,
    });

  it('finds nothing in an honest one', async () => {
    expect(await verify(new Map())).toBeNull();
  });

  it('names the file that was changed', async () => {
    const { size } = written.head;
    const last = [0, 1, 'entries' as const].map((level) => partialTile(level, size));
    const current = last.map((tile) => tile && tilePath(tile));
    for (const [at, path] of [...written.files.keys()].entries()) {
      if (at % 5 !== 0 && !current.includes(path)) continue;
      if (path.includes('.p/') && !current.includes(path)) continue;
      const bytes = await written.read(path);
      const fault = await verify(new Map([[path, bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte))]]));
      expect(fault).not.toBeNull();
    }
  }, 30_000);
});
