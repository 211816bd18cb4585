/** Relative length below which a column counts as a combination of those before it. */
const dependent = 1e-11;

export interface LeastSquares {
  /** One for each column; 0 for a column that depends on those before it. */
  readonly coefficients: Float64Array;
  readonly rank: number;
  /** Diagonal of the projection onto the columns, one for each row. */
  readonly leverages: Float64Array;
  /** Squared length of R'^-1 x: the variance of x' coefficients over that of one observation. */
  varianceOf(x: readonly number[]): number;
}

/**
 * Ordinary least squares of `response` on `columns` (each as long as the response) by Gram-Schmidt orthogonalisation, done
 * twice over, which is as exact as Householder's reflections (Giraud, Langou and Rozloznik 2005).
 */
export function leastSquares(columns: readonly Float64Array[], response: Float64Array): LeastSquares {
  const { basis, upper, kept } = orthogonalise(columns);
  const right = basis.map((vector) => dot(vector, response));
  const coefficients = new Float64Array(columns.length);
  for (let i = kept.length - 1; i >= 0; i -= 1) {
    let value = right[i] ?? 0;
    for (let j = i + 1; j < kept.length; j += 1)
      value -= (upper[j]?.[i] ?? 0) * (coefficients[kept[j] ?? 0] ?? 0);
    coefficients[kept[i] ?? 0] = value / (upper[i]?.[i] ?? 1);
  }
  return {
    coefficients,
    rank: kept.length,
    leverages: response.map((_, row) => basis.reduce((sum, vector) => sum + (vector[row] ?? 0) ** 2, 0)),
    varianceOf: (x) =>
      squaredLength(
        forwardSolve(
          upper,
          kept.map((column) => x[column] ?? 0),
        ),
      ),
  };
}

interface Orthogonal {
  readonly basis: Float64Array[];
  /** Columns of the upper triangle R, of the columns kept. */
  readonly upper: number[][];
  readonly kept: number[];
}

function orthogonalise(columns: readonly Float64Array[]): Orthogonal {
  const basis: Float64Array[] = [];
  const upper: number[][] = [];
  const kept: number[] = [];
  columns.forEach((column, index) => {
    const rest = column.slice();
    const shares = basis.map(() => 0);
    for (const _ of ['first', 'again']) {
      basis.forEach((vector, i) => {
        const share = dot(vector, rest);
        shares[i] = (shares[i] ?? 0) + share;
        for (let row = 0; row < rest.length; row += 1)
          rest[row] = (rest[row] ?? 0) - share * (vector[row] ?? 0);
      });
    }
    const length = Math.sqrt(squaredLength(rest));
    if (length <= dependent * Math.sqrt(squaredLength(column))) return;
    basis.push(rest.map((value) => value / length));
    upper.push([...shares, length]);
    kept.push(index);
  });
  return { basis, upper, kept };
}

/** Solves R' z = x. */
function forwardSolve(upper: readonly number[][], x: readonly number[]): number[] {
  const z: number[] = [];
  x.forEach((value, i) => {
    const known = z.reduce((sum, entry, j) => sum + (upper[i]?.[j] ?? 0) * entry, 0);
    z.push((value - known) / (upper[i]?.[i] ?? 1));
  });
  return z;
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function squaredLength(a: ArrayLike<number>): number {
  return dot(a, a);
}
