import { foundMeasure, foundProblem, reportReview } from '@huiyin/contract/desk/reports';
import type { ParsedMeasure, ParsedReport } from '@huiyin/report/parsed-report';
import { z } from 'zod';
import { measureStatusOf } from './measure-status.ts';

const keptMeasure = foundMeasure.extend({ statusCode: z.string().nullable() });
const keptProblem = foundProblem.extend({ measures: z.array(keptMeasure) });
const keptProblems = z.array(keptProblem);
const keptContact = reportReview.shape.contact;
const keptWarnings = reportReview.shape.warningsFound;

/** A measure as found and, perhaps, corrected; `statusCode` is what the importer made of the report's status word. */
export type KeptMeasure = z.infer<typeof keptMeasure>;
export type KeptProblem = z.infer<typeof keptProblem>;

/** What the importer found, as it is kept with the report: problems and measures numbered through from 0. */
export function keptFrom(parsed: ParsedReport): KeptProblem[] {
  let index = 0;
  return parsed.problems.map((problem, at) => ({
    index: at,
    number: problem.number,
    title: problem.title ?? '',
    named: problem.named,
    start: problem.start,
    end: problem.end,
    measures: problem.measures.map((measure) => keptMeasureFrom(measure, index++)),
  }));
}

function keptMeasureFrom(measure: ParsedMeasure, index: number): KeptMeasure {
  const { number, title, text, start, end, unit, leader, deadline, status } = measure;
  return {
    ...{ index, number, title, text, start, end, unit, leader },
    deadline: deadline?.text ?? null,
    status: status?.text ?? null,
    statusCode: status?.code ?? null,
    corrected: false,
  };
}

/** Reads back what was kept; throws if the column holds anything else. */
export function readKept(row: { found: unknown; contact: unknown; warnings: unknown }) {
  return {
    problems: keptProblems.parse(row.found),
    contact: keptContact.parse(row.contact),
    warnings: keptWarnings.parse(row.warnings),
  };
}

/** The same for the desk, without what only the importer understands. */
export function shownProblems(problems: readonly KeptProblem[]) {
  return problems.map((problem) => ({
    ...problem,
    measures: problem.measures.map(({ statusCode: _, ...measure }) => measure),
  }));
}

/** All measures in the order of the report, each with its problem and status. */
export function measuresOf(problems: readonly KeptProblem[]) {
  return problems.flatMap((problem) =>
    problem.measures.map((measure) => ({
      ...measure,
      problem: problem.index,
      shownStatus: measureStatusOf(measure.statusCode),
    })),
  );
}
