import { beliefs } from './beliefs.ts';

const { step, reach, shift, up, size, spread, wander, start } = beliefs.level;

/** Log levels around the fitted one that a series may have. */
export const levels: Float64Array = Float64Array.from(
  { length: 2 * Math.round(reach / step) + 1 },
  (_, index) => (index - Math.round(reach / step)) * step,
);
export const levelCount: number = levels.length;

/** Chance of each level before the first week. */
export const firstLevels: Float64Array = scaled(levels.map((level) => Math.exp(-0.5 * (level / start) ** 2)));

/** Chance of going from one level (row) to another (column) in a week: slow wandering, and rarely a lasting shift. */
export const levelMoves: Float64Array = movesOf(shift);

/** The same in a week without a shift. */
export const steadyMoves: Float64Array = movesOf(0);

function movesOf(shifting: number): Float64Array {
  const moves = new Float64Array(levelCount * levelCount);
  const aside = (wander / step) ** 2 / 2;
  for (let from = 0; from < levelCount; from += 1) {
    const jumps = scaled(levels.map((to) => jumpDensity(to - (levels[from] ?? 0))));
    for (let to = 0; to < levelCount; to += 1) {
      const near = to === from ? 1 - 2 * aside : Math.abs(to - from) === 1 ? aside : 0;
      moves[from * levelCount + to] = (1 - shifting) * near + shifting * (jumps[to] ?? 0);
    }
  }
  return moves;
}

function jumpDensity(by: number): number {
  const bell = (centre: number) => Math.exp(-0.5 * ((by - centre) / spread) ** 2);
  return up * bell(size) + (1 - up) * bell(-size);
}

function scaled(weights: Float64Array): Float64Array {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => weight / sum);
}
