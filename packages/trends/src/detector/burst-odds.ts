import { advanceSteadily, bySize, type State } from './burst-filter.ts';
import { burstMean, chancesFrom, sizeCount } from './emission.ts';
import { levelCount, levels } from './level-grid.ts';

/** Levels less likely than this share count for nothing in the odds. */
const negligible = 1e-5;
/** Counts are gone through until so little is left above them. */
const tail = 1e-9;
const mostCounts = 5_000;

export interface Outlook {
  readonly logMean: number;
  readonly excess: number;
}

/** What may be said of a week before its count is known. */
export interface OddsTable {
  /** By count from 0: logarithm of the odds of a burst against none, once that count is seen. */
  readonly logOdds: readonly number[];
  /** By count from 0: chance of that count without a burst. */
  readonly chances: readonly number[];
  /** Mean without a burst. */
  readonly expected: number;
  /** Chance that no burst is running, before the count is known. */
  readonly usual: number;
}

interface Branch {
  readonly mass: number;
  readonly mean: number;
  readonly usual: number;
}

/**
 * Odds of a burst for every count that may come, from where the series stood the week before. A level that shifts in this very
 * week is left out on both sides: it cannot be told from a burst yet, and must not pass for a usual week.
 */
export function oddsTable(state: State, outlook: Outlook, observed: number): OddsTable {
  const sums = bySize(advanceSteadily(state));
  const none = branchesOf(sums, 0, outlook);
  const bursts = Array.from({ length: sizeCount }, (_, size) => branchesOf(sums, 1 + size, outlook)).flat();
  const usualMass = none.reduce((sum, { mass }) => sum + mass, 0);
  const usual = chancesOver(none, outlook.excess);
  const burst = chancesOver(bursts, outlook.excess);
  const logOdds: number[] = [];
  const chances: number[] = [];
  let left = 1;
  for (let count = 0; (left > tail || count <= observed) && count < mostCounts; count += 1) {
    const chance = usual();
    logOdds.push(Math.log(Math.max(burst(), 1e-300)) - Math.log(Math.max(chance, 1e-300)));
    chances.push(chance / usualMass);
    left -= chance / usualMass;
  }
  const expected = none.reduce((sum, { mass, mean }) => sum + mass * mean, 0) / usualMass;
  return { logOdds, chances, expected, usual: usualMass };
}

function branchesOf(sums: Float64Array, block: number, { logMean }: Outlook): Branch[] {
  const branches: Branch[] = [];
  const total = sums
    .subarray(block * levelCount, (block + 1) * levelCount)
    .reduce((sum, mass) => sum + mass, 0);
  for (let level = 0; level < levelCount; level += 1) {
    const mass = sums[block * levelCount + level] ?? 0;
    if (mass < negligible * total) continue;
    const usual = Math.exp(logMean + (levels[level] ?? 0));
    branches.push({ mass, usual, mean: block === 0 ? usual : burstMean(usual, block - 1) });
  }
  return branches;
}

/** Gives, call after call, the chance of 0, 1, 2 … cases over all branches. */
function chancesOver(branches: readonly Branch[], excess: number): () => number {
  const walks = branches.map(({ mass, mean, usual }) => ({
    mass,
    next: chancesFrom(mean, { usual, excess }),
  }));
  return () => {
    let sum = 0;
    for (const { mass, next } of walks) sum += mass * next();
    return sum;
  };
}
