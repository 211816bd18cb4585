import { normalQuantile } from '../distribution/normal.ts';

export type EarsMethod = 'C1' | 'C2' | 'C3';

export interface EarsOptions {
  readonly method: EarsMethod;
  /** Weeks in the moving baseline, at least 3. */
  readonly baseline: number;
  /** Floor of the standard deviation. */
  readonly minSigma: number;
  /** One-sided nominal error of a single week. */
  readonly alpha: number;
}

export interface EarsWeek {
  /** Counted from 0. */
  readonly index: number;
  readonly count: number;
  readonly expected: number;
  readonly deviation: number;
  /** null where C3 divides by a deviation of 0. */
  readonly upperBound: number | null;
  readonly isAlarm: boolean;
  /** Compared with the normal quantile of 1 - alpha; infinite above a constant baseline, null where 0 is divided by 0. */
  readonly score: number | null;
}

interface Baseline {
  readonly expected: number;
  readonly deviation: number;
}

/** Weeks between the baseline and the week judged. */
const gap: Readonly<Record<EarsMethod, number>> = { C1: 0, C2: 2, C3: 2 };

/**
 * EARS C1, C2 and C3 as `earsC` of R's surveillance 1.20.3 computes them (Fricker, Hegler and Dunfee 2008, Statistics in
 * Medicine 27, 3407), for every week that has enough weeks before it. C3 sums the excess of the two weeks before only, as that
 * package does: the week itself has no say, except that a count of 0 never alarms.
 */
export function ears(counts: readonly number[], options: EarsOptions): EarsWeek[] {
  if (options.baseline < 3) throw new RangeError(`A baseline needs 3 weeks at least: ${options.baseline}`);
  const first = options.baseline + gap[options.method] + (options.method === 'C3' ? 2 : 0);
  const z = normalQuantile(1 - options.alpha);
  const weeks: EarsWeek[] = [];
  for (let index = first; index < counts.length; index += 1) {
    weeks.push(
      options.method === 'C3'
        ? sumOfExcess(counts, index, { ...options, z })
        : excess(counts, index, { ...options, z }),
    );
  }
  return weeks;
}

type WithQuantile = EarsOptions & { readonly z: number };

function excess(counts: readonly number[], index: number, options: WithQuantile): EarsWeek {
  const { expected, deviation } = baselineOf(counts, index, options);
  const count = at(counts, index);
  const upperBound = expected + options.z * deviation;
  const score = (count - expected) / deviation;
  return {
    index,
    count,
    expected,
    deviation,
    upperBound,
    isAlarm: count > upperBound,
    score: Number.isNaN(score) ? null : score,
  };
}

function sumOfExcess(counts: readonly number[], index: number, options: WithQuantile): EarsWeek {
  const { expected, deviation } = baselineOf(counts, index, options);
  const count = at(counts, index);
  const parts = [index - 1, index - 2].map((week) => {
    const before = baselineOf(counts, week, options);
    return Math.max(0, (at(counts, week) - before.expected) / before.deviation - 1);
  });
  const sum = (parts[0] ?? 0) + (parts[1] ?? 0);
  const bound = Math.max(0, count + deviation * (options.z - sum));
  const isKnown = !Number.isNaN(bound);
  return {
    index,
    count,
    expected,
    deviation,
    upperBound: isKnown ? bound : null,
    isAlarm: isKnown && count > bound,
    score: Number.isNaN(sum) ? null : sum,
  };
}

function baselineOf(
  counts: readonly number[],
  index: number,
  { method, baseline, minSigma }: EarsOptions,
): Baseline {
  const end = index - gap[method];
  const past = counts.slice(end - baseline, end);
  const expected = past.reduce((sum, count) => sum + count, 0) / baseline;
  const squares = past.reduce((sum, count) => sum + (count - expected) ** 2, 0);
  return { expected, deviation: Math.max(Math.sqrt(squares / (baseline - 1)), minSigma) };
}

function at(counts: readonly number[], index: number): number {
  return counts[index] ?? Number.NaN;
}
