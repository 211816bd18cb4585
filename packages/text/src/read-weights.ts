import type { Weights } from './linear-model.ts';

/** Weights are written in twentieths. */
export const WRITTEN_IN = 20;

/** Reads learned weights as `scripts/learn.ts` writes them: a feature after the other, and what it says for each class. */
export function readWeights(written: string): Weights {
  return new Map(
    written
      .trim()
      .split(/[\t\n]/)
      .map((line) => {
        const [feature = '', ...said] = line.split(' ');
        return [feature, said.map((one) => Number(one) / WRITTEN_IN)] as const;
      }),
  );
}
