import { readPassage } from '../claims/passage.ts';
import { readClaims } from '../claims/read-claims.ts';
import { type Finding, findingCodes, type LintedMeasure, type ReadMeasure } from './finding.ts';
import { findPassedPromises } from './promises.ts';
import { findRepeats } from './repeats.ts';
import { findSums } from './sums.ts';
import { findBarePercents, findDoingBesideDone, findStrongHeadings, findVague } from './wording-checks.ts';

/** What the linter reads: the measures in report order, and the days as YYYY-MM-DD. */
export interface LintedReport {
  measures: readonly LintedMeasure[];
  publishedOn: string | null;
  /** Promises for a day before this one have passed; null leaves them out. */
  asOf: string | null;
}

/**
 * Reads a report against itself and says where its own words do not bear each other out, in the order of the text. Takes
 * the parsed original and its measures (offsets into it). Pure; never throws.
 */
export function lintReport(original: string, { measures, publishedOn, asOf }: LintedReport): Finding[] {
  const all = measures.map(
    (measure, index): ReadMeasure => ({
      ...{ index, measure },
      claims: readClaims(original, measure),
      passage: readPassage(original, measure),
    }),
  );
  const own = all.flatMap((read) => [
    ...findSums(read),
    ...findStrongHeadings(original, read),
    ...findBarePercents(read),
    ...findDoingBesideDone(original, read),
    ...findPassedPromises(original, { read, publishedOn, asOf }),
    ...findVague(original, read),
  ]);
  return [...own, ...findRepeats(original, all)].sort(
    (one, other) =>
      (one.places[0]?.start ?? 0) - (other.places[0]?.start ?? 0) ||
      findingCodes.indexOf(one.code) - findingCodes.indexOf(other.code),
  );
}
