import { describe, expect, it } from 'vitest';
import { createTally } from './tally.ts';

const now = new Date('2026-11-28T08:00:00Z');

describe('what was refused again and again', () => {
  it('is written down ever more rarely: a thousand tries are ten entries', () => {
    const tally = createTally();
    const written = Array.from({ length: 1000 }, () => tally.count('a', now)).filter((n) => n !== null);
    expect(written).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512]);
  });

  it('is counted by itself, and anew each day', () => {
    const tally = createTally();
    for (let n = 0; n < 3; n += 1) tally.count('a', now);
    expect(tally.count('b', now)).toBe(1);
    expect(tally.count('a', new Date('2026-11-29T00:00:00Z'))).toBe(1);
  });

  it('is counted once more where it could not be written', () => {
    const tally = createTally();
    tally.count('a', now);
    tally.takeBack('a');
    expect(tally.count('a', now)).toBe(1);
  });

  it('is forgotten, oldest first, before it fills the memory', () => {
    const tally = createTally();
    for (let n = 0; n <= 20_000; n += 1) tally.count(String(n), now);
    expect(tally.count('20000', now)).toBe(2);
    expect(tally.count('0', now)).toBe(1);
  });
});
