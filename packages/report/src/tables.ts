import type { Block } from './blocks.ts';
import type { Flow } from './flow.ts';
import { holdsItem } from './inline-items.ts';
import { type Marker, readMarker } from './markers.ts';
import { nameHeading } from './naming.ts';
import { readNumeral } from './numerals.ts';
import type { Paragraph } from './paragraphs.ts';
import {
  type Column,
  cellsOf,
  columnsOf,
  fieldsOf,
  isRule,
  longestHead,
  type Row,
  rowOf,
} from './table-rows.ts';

/** A table found in the paragraphs: the blocks it gives and how many paragraphs it took. */
export interface FoundTable {
  blocks: Block[];
  taken: number;
}

/**
 * Reads a table of problems and measures that starts at `index` (cells between tabs or bars). null when the row there is no heading row
 * with a problem's column and a measure, progress or number column. A heading in two rows, or again on each page, is one heading; a line
 * of its own between the rows tells their aspect.
 */
export function readTable(paragraphs: readonly Paragraph[], index: number): FoundTable | null {
  const first = paragraphs[index];
  if (!first?.row) return null;
  const heads = cellsOf(first);
  if (heads.some((cell) => cell.norm.length > longestHead)) return null;
  const upper = columnsOf(heads.map(({ norm }) => norm));
  if (!isOfProblems(upper)) return null;
  const columns = withLowerHeads(upper, paragraphs[index + 1]);
  const headings = new Set([first.norm, ...(columns === upper ? [] : [paragraphs[index + 1]?.norm])]);
  const rows: Row[] = [];
  let next = index + 1;
  for (; next < paragraphs.length; next++) {
    const row = paragraphs[next] as Paragraph;
    if (row.row && !isRule(row) && !headings.has(row.norm)) rows.push(rowOf(row, columns));
    else if (!row.row && isBetweenRows(row, paragraphs[next + 1], columns.length)) rows.push({ aspect: row });
    else if (!row.row) break;
  }
  fillMerged(rows);
  return { blocks: blocksOf(rows), taken: next - index };
}

function isOfProblems(columns: readonly Column[]): boolean {
  return (
    columns.includes('problem') &&
    ['measure', 'progress', 'number'].some((one) => columns.includes(one as Column))
  );
}

/** Columns of a heading in two rows, whose lower row divides some of the upper. */
function withLowerHeads(upper: readonly Column[], below: Paragraph | undefined): readonly Column[] {
  const names = below?.row ? cellsOf(below).map(({ norm }) => norm) : [];
  const lower = columnsOf(names);
  const told = names.filter((name) => name !== '');
  const isHeading =
    told.length > 0 && told.every((name) => name.length <= 12 && columnsOf([name])[0] !== 'other');
  if (!isHeading || names.length !== upper.length) return upper;
  return upper.map((column, index) => (names[index] === '' ? column : (lower[index] ?? column)));
}

function isBetweenRows({ norm }: Paragraph, below: Paragraph | undefined, width: number): boolean {
  if (!below?.row || norm.length > 40 || /[。;]/.test(norm)) return false;
  const cells = cellsOf(below);
  return Math.abs(cells.length - width) < 2 && !isOfProblems(columnsOf(cells.map((cell) => cell.norm)));
}

/**
 * The columns of a heading row for measures alone, whose rows stand below lines that name the problems; null for any other row.
 */
export function measureColumns(paragraph: Paragraph): readonly Column[] | null {
  if (!paragraph.row) return null;
  const heads = cellsOf(paragraph);
  const columns = columnsOf(heads.map(({ norm }) => norm));
  const isHeading =
    heads.length > 2 && heads.every(({ norm }) => norm.length > 0 && norm.length <= longestHead / 2);
  return isHeading && columns.includes('measure') && !columns.includes('problem') ? columns : null;
}

/** The rows below such a heading, from `index` to the next line of another kind, as measures with their fields; null for no row. */
export function readMeasureRows(
  paragraphs: readonly Paragraph[],
  index: number,
  columns: readonly Column[],
): FoundTable | null {
  const rows: Row[] = [];
  let next = index;
  for (; next < paragraphs.length; next++) {
    const paragraph = paragraphs[next] as Paragraph;
    const isRow = paragraph.row && (isRule(paragraph) || cellsOf(paragraph).length > 2);
    const row = isRow && !measureColumns(paragraph) ? rowOf(paragraph, columns) : null;
    if (!row || (!row.measure && !isRule(paragraph))) break;
    if (row.measure) rows.push(row);
  }
  const [first, ...later] = rows;
  if (first) fillBelow(first, later);
  const blocks = rows.map((row) => ({
    ...cellBlock(row.measure as Flow, 'measure', numberIn(row.number)),
    cells: fieldsOf(row),
  }));
  return next > index ? { blocks, taken: next - index } : null;
}

const sameAsAbove = /^(?:同上|〃|″)$/;
/** `1`, `问题2`, `1、3`: a problem of another list, by its number. */
const byNumber = /^(?:(?:反馈)?问题)?第?\s*(\d{1,3})(?:[、,]\s*\d{1,3})*\s*[个项条]?(?:问题)?$/;

function blocksOf(rows: readonly Row[]): Block[] {
  const told = rows.flatMap(({ problem }) => (problem ? [problem.norm] : []));
  const apart = told.length > 0 && told.every((norm) => byNumber.test(norm));
  const perMeasure = !apart && numbersCountMeasures(rows);
  const blocks: Block[] = [];
  let problem = '';
  let aspect: string | null = null;
  for (const row of rows) {
    if (row.aspect) aspect = aspectOf(row.aspect);
    const number = numberIn(row.number);
    const named = row.problem && !sameAsAbove.test(row.problem.norm) && row.problem.norm !== problem;
    if (row.problem && named) {
      problem = row.problem.norm;
      const cells = row.measure ? {} : fieldsOf(row);
      if (!apart)
        blocks.push({ ...cellBlock(row.problem, 'problem', perMeasure ? null : number), aspect, cells });
    }
    const text = row.measure ?? row.progress;
    const count = numberIn(row.count) ?? (perMeasure || apart ? number : null);
    const refersTo = apart ? Number(byNumber.exec(problem)?.[1]) : null;
    if (text) blocks.push({ ...cellBlock(text, 'measure', count), cells: fieldsOf(row), refersTo });
  }
  return blocks;
}

function numberIn(cell: Flow | undefined): number | null {
  return cell ? readNumeral(cell.norm.replace(/[.、\s]/g, '')) : null;
}

/** The words of a cell or line that says which aspect the rows below are about. */
function aspectOf({ norm, raw }: Flow): string {
  const name = nameHeading(norm, readMarker(norm)?.end ?? 0);
  return raw.slice(name.from, name.to).trim();
}

const mergeable = ['unit', 'leader', 'deadline', 'status'] as const;

/** A cell merged over all rows of a problem stands in the first of them; the problem's own cell is merged likewise. */
function fillMerged(rows: readonly Row[]): void {
  for (const [index, row] of rows.entries()) {
    if (!row.problem) continue;
    const next = rows.findIndex((one, at) => at > index && one.problem);
    const later = rows.slice(index + 1, next < 0 ? rows.length : next);
    fillBelow(row, later);
  }
}

function fillBelow(row: Row, later: readonly Row[]): void {
  for (const column of mergeable) {
    const cell = row[column];
    if (cell && later.every((one) => !one[column])) for (const one of later) one[column] = cell;
  }
}

/** Whether the number column goes on within one problem, and so counts measures. */
function numbersCountMeasures(rows: readonly Row[]): boolean {
  return rows.some((row, index) => {
    const before = rows[index - 1];
    if (!row.number || !before?.number || row.number.norm === before.number.norm) return false;
    return !row.problem || row.problem.norm === before.problem?.norm;
  });
}

function cellBlock(cell: Flow, kind: 'problem' | 'measure', number: number | null): Block {
  const found = readMarker(cell.norm);
  const counts =
    found?.ordinal != null &&
    /^ar-(?!item|space)|^circled$/.test(found.family) &&
    found.end < cell.norm.length;
  const own = counts && !(kind === 'measure' && holdsNext(cell.norm, found)) ? found : null;
  const end = own?.end ?? 0;
  const ordinal = own ? own.ordinal : number;
  return {
    ...cell,
    indent: 0,
    depth: 0,
    boldEnd: 0,
    bold: false,
    marker: null,
    label: { kind, ordinal, sign: own?.sign ?? '', end },
    restAt: end,
    bare: null,
    cells: {},
    aspect: null,
    refersTo: null,
  };
}

/** A cell with several numbered items is divided later, so its first number is no label of the whole. */
function holdsNext(norm: string, { family, ordinal }: Marker): boolean {
  return holdsItem({ norm, from: 0 }, family, (ordinal ?? 0) + 1);
}
