import { describe, expect, it } from 'vitest';
import { betaQuantile, type MeasureEvidence, rectificationIndex } from './rectification-index.ts';

const nothing: MeasureEvidence = {
  status: 'completed',
  verifications: { yes: 0, partly: 0, no: 0 },
  checks: { yes: 0, partly: 0, no: 0 },
  ratings: { solved: 0, partly: 0, unsolved: 0 },
  complaints: 0,
  findings: 0,
  promises: { kept: 0, passed: 0 },
};

describe('the quantiles of the beta distribution', () => {
  it('agree with known values', () => {
    expect(betaQuantile(0.5, 1, 1)).toBeCloseTo(0.5, 8);
    expect(betaQuantile(0.025, 1, 1)).toBeCloseTo(0.025, 8);
    expect(betaQuantile(0.025, 0.5, 0.5)).toBeCloseTo(Math.sin((Math.PI * 0.025) / 2) ** 2, 8);
    expect(betaQuantile(0.1, 3, 1)).toBeCloseTo(0.1 ** (1 / 3), 8);
    expect(betaQuantile(0.9, 1, 5)).toBeCloseTo(1 - 0.1 ** (1 / 5), 8);
  });
});

describe('the official status held against public evidence', () => {
  it('is unknown without evidence, however good the status sounds', () => {
    expect(rectificationIndex(nothing)).toMatchObject({ gap: 0.5, reading: 'unknown', parts: [] });
    const few = { ...nothing, verifications: { yes: 2, partly: 0, no: 0 } };
    expect(rectificationIndex(few).reading).toBe('unknown');
  });

  it('matches where people confirm it, and differs where they do not', () => {
    const confirmed = rectificationIndex({ ...nothing, verifications: { yes: 18, partly: 2, no: 1 } });
    expect(confirmed.reading).toBe('matches');
    expect(confirmed.gap).toBeCloseTo(2.5 / 22, 6);
    const denied = { ...nothing, verifications: { yes: 2, partly: 1, no: 14 }, complaints: 6, findings: 1 };
    expect(rectificationIndex(denied).reading).toBe('differs');
  });

  it('shows each part by itself', () => {
    const { parts } = rectificationIndex({ ...nothing, complaints: 4, promises: { kept: 1, passed: 1 } });
    expect(parts).toEqual([
      { kind: 'cases', good: 0, of: 2 },
      { kind: 'promises', good: 2, of: 4 },
    ]);
  });

  it('keeps what invited checkers found apart from what people say', () => {
    const verifications = { yes: 3, partly: 0, no: 1 };
    const { parts } = rectificationIndex({ ...nothing, verifications, checks: { yes: 1, partly: 2, no: 1 } });
    expect(parts).toEqual([
      { kind: 'verifications', good: 3, of: 4 },
      { kind: 'checks', good: 2, of: 4 },
    ]);
  });

  it('does not take a report to task for a measure that it calls unfinished', () => {
    const unfinished = { ...nothing, status: 'continuing', complaints: 30 } as const;
    expect(rectificationIndex(unfinished)).toMatchObject({ low: 0, high: 1, reading: 'unknown' });
  });

  it('grows no surer than forty voices of one kind allow', () => {
    const forty = rectificationIndex({ ...nothing, verifications: { yes: 20, partly: 0, no: 20 } });
    const crowd = rectificationIndex({ ...nothing, verifications: { yes: 500, partly: 0, no: 500 } });
    expect(crowd.high - crowd.low).toBeCloseTo(forty.high - forty.low, 9);
  });
});

/** A small seeded generator (mulberry32), so that every run draws the same. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A measure as the docs describe it: few or many speak of it, some are wrong, and complaints come to done ones as well. */
function draw(random: () => number, isDone: boolean): MeasureEvidence {
  const times = (count: number, chance: number) =>
    Array.from({ length: count }, random).filter((one) => one < chance).length;
  const voices = 3 + Math.floor(random() * 25);
  const partly = times(voices, 0.15);
  const yes = times(voices - partly, isDone ? 0.8 : 0.25);
  const rated = Math.floor(random() * 8);
  const solved = times(rated, isDone ? 0.75 : 0.3);
  return {
    status: 'completed',
    verifications: { yes, partly, no: voices - partly - yes },
    checks: { yes: 0, partly: 0, no: 0 },
    ratings: { solved, partly: 0, unsolved: rated - solved },
    complaints: times(8, isDone ? 0.1 : 0.4),
    findings: times(1, isDone ? 0.05 : 0.25),
    promises: { kept: times(1, isDone ? 0.2 : 0.05), passed: times(1, isDone ? 0.03 : 0.15) },
  };
}

describe('a hundred measures of which twenty are not done', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])(
    'has at least sixteen of them among the worst twenty (seed %i)',
    (seed) => {
      const random = generator(seed);
      const measures = Array.from({ length: 100 }, (_, index) => {
        const isDone = index >= 20;
        return { isDone, gap: rectificationIndex(draw(random, isDone)).gap };
      });
      const worst = measures.sort((one, other) => other.gap - one.gap).slice(0, 20);
      expect(worst.filter(({ isDone }) => !isDone).length).toBeGreaterThanOrEqual(16);
    },
  );
});
