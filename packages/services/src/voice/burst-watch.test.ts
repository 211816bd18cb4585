import { describe, expect, it } from 'vitest';
import { type BurstWatch, createBurstWatch } from './burst-watch.ts';

const minute = 60_000;
const noteMany = (watch: BurstWatch, count: number, { source = 'a', item = 'i', from = 0 } = {}) =>
  Array.from({ length: count }, (_, index) =>
    watch.note(source, { id: `${source}${item}${from}-${index}`, item, at: from + index * 1000 }),
  ).at(-1);

describe('the watch for bursts', () => {
  it('sees classes of sources apart', () => {
    const watch = createBurstWatch();
    expect(noteMany(watch, 9)).toBeNull();
    expect(noteMany(watch, 9, { source: 'b' })).toBeNull();
    expect(noteMany(watch, 1, { from: minute })).toMatchObject({ pattern: 'oneItem', holdId: null });
  });

  it('adds what follows to the burst, until it is decided or an hour is over', () => {
    const watch = createBurstWatch();
    const burst = noteMany(watch, 10);
    expect(burst?.ids).toHaveLength(10);
    if (burst) watch.held('a', burst, { holdId: 'h', item: 'i', at: 10_000 });
    expect(noteMany(watch, 1, { from: minute })).toMatchObject({ holdId: 'h', ids: [`ai${minute}-0`] });
    expect(noteMany(watch, 1, { from: minute, item: 'other' })).toBeNull();
    watch.decided('a', 'i');
    expect(noteMany(watch, 9, { from: 2 * minute })).toBeNull();
    expect(noteMany(watch, 1, { from: 3 * minute })).toMatchObject({ holdId: null });
  });

  it('remembers an hour', () => {
    const watch = createBurstWatch();
    noteMany(watch, 9);
    expect(noteMany(watch, 9, { from: 61 * minute })).toBeNull();
  });
});
