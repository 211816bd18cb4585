/** Gradient and information of a penalised likelihood in `n` values, added up cell by cell. */
export class NormalEquations {
  readonly gradient: Float64Array;
  readonly information: Float64Array;
  private readonly n: number;

  constructor(n: number) {
    this.n = n;
    this.gradient = new Float64Array(n);
    this.information = new Float64Array(n * n);
  }

  add(x: ArrayLike<number>, pull: number, weight: number): void {
    for (let i = 0; i < this.n; i += 1) {
      const xi = x[i] ?? 0;
      if (xi === 0) continue;
      this.gradient[i] = (this.gradient[i] ?? 0) + pull * xi;
      for (let j = 0; j < this.n; j += 1) {
        this.information[i * this.n + j] =
          (this.information[i * this.n + j] ?? 0) + weight * xi * (x[j] ?? 0);
      }
    }
  }

  /** A normal prior on the i-th value, now at `value`. */
  hold(i: number, { value, mean, variance }: { value: number; mean: number; variance: number }): void {
    this.gradient[i] = (this.gradient[i] ?? 0) - (value - mean) / variance;
    this.information[i * this.n + i] = (this.information[i * this.n + i] ?? 0) + 1 / variance;
  }
}
