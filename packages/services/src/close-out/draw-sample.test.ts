import { describe, expect, it } from 'vitest';
import { drawMark, drawSample } from './draw-sample.ts';

const entry = (measureId: string) => ({ measureId, stage: 30 as const });
const seed = '2026-12-01 双色球 03 07 12 18 25 31 + 09';

describe('the draw of a look-back', () => {
  it('marks an entry as openssl does: printf %s "a 30" | openssl dgst -sha256 -hmac "$seed"', () => {
    expect(drawMark(seed, entry('a'))).toBe(
      '7be61a800b3ab650b8f39fec5a74eaa68b350b7d1c0670cf0268729a770894ea',
    );
  });

  it('takes the smallest marks, whatever order the list comes in', () => {
    const entries = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(entry);
    const drawn = drawSample(seed, entries, 3);
    expect(drawSample(seed, [...entries].reverse(), 3)).toEqual(drawn);
    const marks = entries.map((one) => drawMark(seed, one)).sort();
    expect(drawn.map((one) => drawMark(seed, one))).toEqual(marks.slice(0, 3));
  });

  it('is another one with another seed', () => {
    expect(drawMark(`${seed} `, entry('a'))).not.toBe(drawMark(seed, entry('a')));
  });
});
