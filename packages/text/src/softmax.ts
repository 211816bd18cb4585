/** Turns utilities into probabilities that add up to 1. */
export function softmax(utilities: readonly number[]): number[] {
  const highest = Math.max(...utilities);
  const weights = utilities.map((utility) => Math.exp(utility - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
