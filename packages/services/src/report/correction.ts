import type { correctReportInput } from '@huiyin/contract/desk/reports';
import type { z } from 'zod';
import { invalid } from '../failure.ts';
import type { KeptMeasure, KeptProblem } from './found-report.ts';

type Item = z.infer<typeof correctReportInput>['item'];
type MeasureItem = Extract<Item, { of: 'measure' }>;

/** What was found, with one item corrected. Pure; fails with `invalid`, naming the field. */
export function corrected(
  report: { readonly text: string; readonly problems: readonly KeptProblem[] },
  item: Item,
): KeptProblem[] {
  if (item.of === 'problem') {
    if (!report.problems.some(({ index }) => index === item.index)) throw invalid('index', 'unknown');
    return report.problems.map((problem) =>
      problem.index === item.index ? { ...problem, title: item.title.trim() } : problem,
    );
  }
  const owner = report.problems.find(({ measures }) => measures.some(({ index }) => index === item.index));
  if (!owner) throw invalid('index', 'unknown');
  checkPlace(report.text, item, roomFor(report, owner, item.index));
  return report.problems.map((problem) =>
    problem === owner ? withMeasure(report.text, problem, item) : problem,
  );
}

/** From the end of what comes before the measure to the beginning of what comes after it. */
function roomFor(
  report: { readonly text: string; readonly problems: readonly KeptProblem[] },
  owner: KeptProblem,
  index: number,
): { from: number; to: number } {
  const next = report.problems[owner.index + 1]?.start ?? report.text.length;
  const others = owner.measures.filter((measure) => measure.index !== index);
  const before = others.filter((measure) => measure.index < index).map(({ end }) => end);
  const after = others.filter((measure) => measure.index > index).map(({ start }) => start);
  return { from: Math.max(owner.start, ...before), to: Math.min(next, ...after) };
}

function checkPlace(text: string, item: MeasureItem, room: { from: number; to: number }): void {
  const { start, end } = item;
  if (start < room.from || start >= room.to || cutsCharacter(text, start))
    throw invalid('start', 'malformed');
  if (end > room.to || cutsCharacter(text, end)) throw invalid('end', 'malformed');
  if (end <= start || text.slice(start, end).trim() === '') throw invalid('end', 'tooShort');
}

/** Between the two halves of a surrogate pair. */
function cutsCharacter(text: string, at: number): boolean {
  return at > 0 && at < text.length && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

/** The problem reaches as far as its measures do. */
function withMeasure(text: string, problem: KeptProblem, item: MeasureItem): KeptProblem {
  const { start, end } = item;
  const change = {
    title: item.title.trim() || null,
    start,
    end,
    text: text.slice(start, end),
    corrected: true,
  };
  const measures = problem.measures.map(
    (measure): KeptMeasure => (measure.index === item.index ? { ...measure, ...change } : measure),
  );
  return { ...problem, end: Math.max(problem.end, end), measures };
}
