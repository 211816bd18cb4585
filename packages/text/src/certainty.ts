/**
 * How often a measure was right to which the logit gave at least such a share: counted on 440 messages over one report, with and
 * without earlier cases, each set ranked by weights fitted on the others. The logit takes measures for rivals while several may be right, so its small shares say too
 * little; and it knows nothing of words that mislead, so its great ones say too much. Steps, since so few messages carry no more
 * (histogram binning: Zadrozny and Elkan 2001, Obtaining calibrated probability estimates).
 */
const COUNTED: readonly (readonly [share: number, right: number])[] = [
  [0.95, 0.97],
  [0.8, 0.86],
  [0.5, 0.7],
  [0.3, 0.53],
  [0.14, 0.35],
  [0.05, 0.21],
];
const SELDOM = 0.05;

/** The probability, 0 to 1, that an officer would call a measure right to which the logit gives a share of 1. */
export function certaintyOf(share: number): number {
  return COUNTED.find(([least]) => share >= least)?.[1] ?? SELDOM;
}
