import type { ImportView } from '@huiyin/contract/desk/imports';

/** How many rows of an import were gone through, whatever came of each. */
export function workedRows({ made, known, refused, finished }: ImportView): number {
  return made + known + refused + finished;
}
