import { type LeastSquares, leastSquares } from './least-squares.ts';

const iterations = 25;
const tolerance = 1e-8;
/** The smallest fitted mean: the distance from 1 to the next double. */
const floor = Number.EPSILON;

export interface QuasiPoissonFit {
  readonly hasConverged: boolean;
  readonly coefficients: Float64Array;
  readonly fitted: Float64Array;
  readonly leverages: Float64Array;
  readonly degreesOfFreedom: number;
  /** Pearson's statistic over the degrees of freedom, not floored. */
  readonly dispersion: number;
  /** The same with other working weights in the place of the fit's own. */
  dispersionUnder(weights: Float64Array): number;
  /** Variance of the linear predictor at x over the dispersion. */
  varianceOf(x: readonly number[]): number;
}

interface Step {
  readonly mean: Float64Array;
  readonly working: Float64Array;
  readonly squares: LeastSquares;
}

/**
 * Quasi-Poisson regression with log link, iterated exactly as R's `glm` does (McCullagh and Nelder 1989, section 2.5): from
 * mean y + 0.1, until the deviance moves by less than 1e-8 of itself, 25 times at most; dispersion and leverages with the
 * weights the last iteration began with, residuals at the mean it ended with. Columns, counts and weights are equally long.
 */
export function fitQuasiPoisson(
  columns: readonly Float64Array[],
  counts: Float64Array,
  weights: Float64Array,
): QuasiPoissonFit {
  let mean: Float64Array = counts.map((count) => count + 0.1);
  let deviance = devianceOf(counts, mean, weights);
  let step = iterate(columns, counts, { mean, weights });
  let hasConverged = false;
  for (let round = 1; ; round += 1) {
    mean = step.mean;
    const before = deviance;
    deviance = devianceOf(counts, mean, weights);
    hasConverged = Math.abs(deviance - before) / (Math.abs(deviance) + 0.1) < tolerance;
    if (hasConverged || round === iterations) break;
    step = iterate(columns, counts, { mean, weights });
  }
  const degreesOfFreedom = counts.length - step.squares.rank;
  const dispersionUnder = (under: Float64Array) => pearson(counts, mean, under) / degreesOfFreedom;
  return {
    hasConverged,
    coefficients: step.squares.coefficients,
    fitted: mean,
    leverages: step.squares.leverages,
    degreesOfFreedom,
    dispersion: dispersionUnder(step.working),
    dispersionUnder,
    varianceOf: step.squares.varianceOf,
  };
}

function iterate(
  columns: readonly Float64Array[],
  counts: Float64Array,
  { mean, weights }: { readonly mean: Float64Array; readonly weights: Float64Array },
): Step {
  const working = mean.map((value, row) => (weights[row] ?? 0) * value);
  const roots = working.map(Math.sqrt);
  const response = counts.map(
    (count, row) =>
      (roots[row] ?? 0) * (Math.log(mean[row] ?? 1) + (count - (mean[row] ?? 1)) / (mean[row] ?? 1)),
  );
  const squares = leastSquares(
    columns.map((column) => column.map((value, row) => value * (roots[row] ?? 0))),
    response,
  );
  const next = counts.map((_, row) => {
    let eta = 0;
    columns.forEach((column, index) => {
      eta += (column[row] ?? 0) * (squares.coefficients[index] ?? 0);
    });
    return Math.max(Math.exp(eta), floor);
  });
  return { mean: next, working, squares };
}

function devianceOf(counts: Float64Array, mean: Float64Array, weights: Float64Array): number {
  let sum = 0;
  counts.forEach((count, row) => {
    const mu = mean[row] ?? 1;
    sum += 2 * (weights[row] ?? 0) * (count > 0 ? count * Math.log(count / mu) - (count - mu) : mu);
  });
  return sum;
}

function pearson(counts: Float64Array, mean: Float64Array, weights: Float64Array): number {
  let sum = 0;
  counts.forEach((count, row) => {
    const mu = mean[row] ?? 1;
    sum += (weights[row] ?? 0) * ((count - mu) / mu) ** 2;
  });
  return sum;
}
