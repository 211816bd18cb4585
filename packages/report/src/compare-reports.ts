import { assign } from './assignment.ts';
import type { ParsedMeasure, ParsedProblem } from './parsed-report.ts';
import { type PairBag, pairBag, plainText, similarity } from './similarity.ts';

/** What a comparison reads of a report; a `ParsedReport` has it. */
export interface ComparedReport {
  readonly problems: readonly ComparedProblem[];
}
type ComparedMeasure = Readonly<Pick<ParsedMeasure, 'number' | 'title' | 'text'>>;
interface ComparedProblem extends Readonly<Pick<ParsedProblem, 'number' | 'title'>> {
  readonly measures: readonly ComparedMeasure[];
}

/** Where a measure stands in a report: indexes into `problems` and that problem's `measures`. */
export interface MeasurePlace {
  problem: number;
  measure: number;
}

/**
 * `same`: text and numbers unchanged; `renumbered`: same text, other number or problem; `reworded`: recognisably the
 * same measure with other words (`renumbered` then says whether its number changed too); `added`, `removed`.
 */
export type MeasureChangeKind = 'same' | 'reworded' | 'renumbered' | 'added' | 'removed';

export interface MeasureChange {
  kind: MeasureChangeKind;
  older: MeasurePlace | null;
  newer: MeasurePlace | null;
  renumbered: boolean;
  /** Likeness from 0 to 1 of the two texts and titles; 0 for an added or removed measure. */
  score: number;
}

/** Below this likeness two measures are never taken for one. */
const leastScore = 0.4;

interface Entry {
  place: MeasurePlace;
  measure: ComparedMeasure;
  problem: ComparedProblem;
  text: PairBag;
  title: PairBag;
  heading: PairBag;
}

/**
 * Matches the measures of two versions of a report over the whole report at once, so that moved and renumbered
 * measures are found, and says what became of each: in the order of the newer report, then the removed ones.
 * Pure and deterministic.
 */
export function compareReports(older: ComparedReport, newer: ComparedReport): MeasureChange[] {
  const before = entriesOf(older);
  const after = entriesOf(newer);
  const likeness = after.map((late) => before.map((early) => likenessOf(early, late)));
  const weights = likeness.map((row, late) =>
    row.map((score, early) => (score < leastScore ? 0 : score + nearness(before[early], after[late]))),
  );
  const partner = assign(weights, before.length).map((early, late) =>
    (weights[late]?.[early] ?? 0) > 0 ? early : -1,
  );
  const changes = after.map((late, index) =>
    changeOf(before[partner[index] ?? -1], late, likeness[index]?.[partner[index] ?? -1] ?? 0),
  );
  const kept = new Set(partner);
  const removed = before.flatMap(({ place }, index): MeasureChange[] =>
    kept.has(index) ? [] : [{ kind: 'removed', older: place, newer: null, renumbered: false, score: 0 }],
  );
  return [...changes, ...removed];
}

function entriesOf(report: ComparedReport): Entry[] {
  return report.problems.flatMap((problem, problemIndex) =>
    problem.measures.map((measure, measureIndex) => ({
      place: { problem: problemIndex, measure: measureIndex },
      measure,
      problem,
      text: pairBag(measure.text),
      title: pairBag(measure.title ?? ''),
      heading: pairBag(problem.title ?? ''),
    })),
  );
}

function likenessOf(early: Entry, late: Entry): number {
  const text = similarity(early.text, late.text);
  if (early.measure.title === null || late.measure.title === null) return text;
  const title = similarity(early.title, late.title);
  return Math.max(text, 0.6 * title + 0.4 * text);
}

/** Breaks ties between equally worded measures: same problem first, then same number. */
function nearness(early: Entry | undefined, late: Entry | undefined): number {
  if (!early || !late) return 0;
  const heading = 0.05 * similarity(early.heading, late.heading);
  return heading + (early.measure.number !== null && early.measure.number === late.measure.number ? 0.01 : 0);
}

function changeOf(early: Entry | undefined, late: Entry, score: number): MeasureChange {
  if (!early) return { kind: 'added', older: null, newer: late.place, renumbered: false, score: 0 };
  const renumbered =
    early.measure.number !== late.measure.number || early.problem.number !== late.problem.number;
  const sameText = plainText(early.measure.text) === plainText(late.measure.text);
  const kind = !sameText ? 'reworded' : renumbered ? 'renumbered' : 'same';
  return { kind, older: early.place, newer: late.place, renumbered, score };
}
