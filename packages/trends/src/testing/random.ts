/** Draws of one seeded stream; the same seed gives the same draws on every machine. */
export interface Draws {
  uniform(): number;
  normal(): number;
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  oneOf<T>(choices: readonly [T, ...T[]]): T;
  poisson(mean: number): number;
  /** Variance is mean + mean² × excess; Poisson where the excess is 0. */
  negativeBinomial(mean: number, excess: number): number;
}

/** Marsaglia's xorshift, 32 bits (2003, Journal of Statistical Software 8(14)); normals by Box and Muller. */
export function drawsFrom(seed: number): Draws {
  let state = (Math.imul(seed, 0x9e3779b1) ^ 0x85ebca6b) | 1;
  const uniform = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return ((state >>> 0) + 0.5) / 2 ** 32;
  };
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  const between = (low: number, high: number) => low + (high - low) * uniform();
  const poisson = (mean: number) => poissonBy(uniform, normal, mean);
  for (let warm = 0; warm < 20; warm += 1) uniform();
  return {
    uniform,
    normal,
    between,
    chance: (probability) => uniform() < probability,
    oneOf: (choices) => choices[Math.floor(uniform() * choices.length)] ?? choices[0],
    poisson,
    negativeBinomial: (mean, excess) =>
      poisson(excess <= 0 ? mean : mean * excess * gamma(1 / excess, { uniform, normal })),
  };
}

function poissonBy(uniform: () => number, normal: () => number, mean: number): number {
  if (mean > 500) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
  let count = 0;
  let left = mean + Math.log(uniform());
  while (left > 0) {
    count += 1;
    left += Math.log(uniform());
  }
  return count;
}

/** Marsaglia and Tsang 2000, ACM Transactions on Mathematical Software 26, 363. */
function gamma(shape: number, draws: { uniform(): number; normal(): number }): number {
  if (shape < 1) return gamma(shape + 1, draws) * draws.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = draws.normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(draws.uniform()) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}
