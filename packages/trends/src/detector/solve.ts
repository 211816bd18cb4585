/**
 * Adds to `values` the step of Newton's method that maximises a concave function with this gradient and this information (its
 * negative second derivative, row by row, positive definite): solved by Cholesky's decomposition. Gives the diagonal of the
 * inverse information, the variances of the values.
 */
export function newtonStep(
  values: Float64Array,
  gradient: Float64Array,
  information: Float64Array,
): Float64Array {
  const n = values.length;
  const root = choleskyOf(information, n);
  const step = backSolve(root, forwardSolve(root, gradient));
  step.forEach((move, i) => {
    values[i] = (values[i] ?? 0) + Math.max(-1, Math.min(1, move));
  });
  return values.map((_, i) => {
    const unit = new Float64Array(n);
    unit[i] = 1;
    return forwardSolve(root, unit).reduce((sum, value) => sum + value * value, 0);
  });
}

/** Lower triangle, row by row. */
function choleskyOf(matrix: Float64Array, n: number): Float64Array {
  const root = new Float64Array(n * n);
  for (let i = 0; i < n; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * n + j] ?? 0;
      for (let k = 0; k < j; k += 1) sum -= (root[i * n + k] ?? 0) * (root[j * n + k] ?? 0);
      root[i * n + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / (root[j * n + j] ?? 1);
    }
  }
  return root;
}

function forwardSolve(root: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const solved = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    let sum = right[i] ?? 0;
    for (let k = 0; k < i; k += 1) sum -= (root[i * n + k] ?? 0) * (solved[k] ?? 0);
    solved[i] = sum / (root[i * n + i] ?? 1);
  }
  return solved;
}

function backSolve(root: Float64Array, right: Float64Array): Float64Array {
  const n = right.length;
  const solved = new Float64Array(n);
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = right[i] ?? 0;
    for (let k = i + 1; k < n; k += 1) sum -= (root[k * n + i] ?? 0) * (solved[k] ?? 0);
    solved[i] = sum / (root[i * n + i] ?? 1);
  }
  return solved;
}
