import { incompleteBeta } from './incomplete-beta.ts';

/** Probability that |T| exceeds |t| for Student's t with the given degrees of freedom (Abramowitz and Stegun 26.7.1). */
export function studentTwoSided(t: number, degrees: number): number {
  return incompleteBeta(degrees / (degrees + t * t), degrees / 2, 0.5);
}
