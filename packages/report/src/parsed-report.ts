import type { ReportWarning } from './warnings.ts';

/** How far a measure has come, read only from an explicit status word of the report. */
export type StatusCode =
  | 'done'
  | 'mostly'
  | 'ongoing'
  | 'longterm'
  | 'submitted'
  | 'closed'
  | 'notDone'
  | 'other';

/** The report's own status word and the code it stands for. */
export interface MeasureStatus {
  text: string;
  code: StatusCode;
}

/** A time limit as printed; `date` (YYYY-MM-DD) only where the words name a last day with its year. */
export interface Deadline {
  text: string;
  date: string | null;
}

/** `text` is exactly `original.slice(start, end)`, after the marker; `title` is a rendering without line breaks. */
export interface ParsedMeasure {
  number: number | null;
  title: string | null;
  text: string;
  start: number;
  end: number;
  unit: string | null;
  leader: string | null;
  deadline: Deadline | null;
  status: MeasureStatus | null;
}

/** `start` is the heading's marker, `end` the end of the last line that belongs to the problem. */
export interface ParsedProblem {
  number: number | null;
  title: string | null;
  named: boolean;
  aspect: string | null;
  start: number;
  end: number;
  measures: ParsedMeasure[];
}

export interface ParsedChapter {
  title: string;
  start: number;
  end: number;
}

export interface ParsedContact {
  phone: string[];
  email: string[];
  address: string[];
}

/** Totals that the report states about itself; a key is there only if the text says it. */
export interface DeclaredTotals {
  aspects?: number;
  problems?: number;
  measures?: number;
  problemsDone?: number;
  problemsMostlyDone?: number;
  problemsOngoing?: number;
  problemsLongTerm?: number;
  measuresDone?: number;
  measuresMostlyDone?: number;
  measuresOngoing?: number;
  measuresLongTerm?: number;
  rules?: number;
}

/** Everything found in one published text. All offsets are UTF-16 code units into the text that was parsed. */
export interface ParsedReport {
  title: string | null;
  body: string | null;
  publishedOn: string | null;
  contact: ParsedContact;
  chapters: ParsedChapter[];
  problems: ParsedProblem[];
  counts: { problems: number; measures: number };
  declared: DeclaredTotals;
  warnings: ReportWarning[];
  /** null for a report; otherwise one sentence: why this text is none. */
  reason: string | null;
}
