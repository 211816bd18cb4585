import type { Block, CellFields } from './blocks.ts';
import { type Flow, sliceFlow } from './flow.ts';
import { readNumeral } from './numerals.ts';
import type { Paragraph } from './paragraphs.ts';

type Column =
  | 'number'
  | 'aspect'
  | 'problem'
  | 'measure'
  | 'unit'
  | 'leader'
  | 'deadline'
  | 'progress'
  | 'status'
  | 'other';

const headers: readonly [Column, RegExp][] = [
  ['number', /^(?:序号|编号|号|No\.?)$/i],
  ['leader', /领导|责任人|负责人/],
  ['other', /(?:配合|协办|参与|监督|督导)(?:单位|部门)/],
  ['unit', /单位|部门|科室|股室/],
  ['deadline', /时限|期限|时间/],
  ['measure', /措施|举措/],
  ['status', /状态|是否|销号|^完成情况$|备注状态/],
  ['progress', /进展|成效|整改情况|落实情况|整改结果|完成情况/],
  ['problem', /问题|整改事项|整改任务|反馈意见/],
  ['aspect', /方面|类别|分类/],
];

/** A longer cell is no column heading. */
const longestHead = 24;

/** A table found in the paragraphs: the blocks it gives and how many paragraphs it took. */
export interface FoundTable {
  blocks: Block[];
  taken: number;
}

/**
 * Reads a table of problems and measures that starts at `index` (cells between tabs or bars). null when the row
 * there is no heading row with at least a problem and a measure or progress column.
 */
export function readTable(paragraphs: readonly Paragraph[], index: number): FoundTable | null {
  const first = paragraphs[index];
  if (!first?.row) return null;
  const heads = cellsOf(first);
  if (heads.some((cell) => cell.norm.length > longestHead)) return null;
  const columns = columnsOf(heads.map(({ norm }) => norm));
  if (!columns.includes('problem') || !(columns.includes('measure') || columns.includes('progress')))
    return null;
  const rows: Row[] = [];
  let next = index + 1;
  for (; paragraphs[next]?.row; next++) {
    const row = paragraphs[next];
    if (row && !/^[\s|:+-]+$/.test(row.norm)) rows.push(rowOf(row, columns));
  }
  const records = rows.filter(({ problem, measure, progress }) => problem || measure || progress);
  fillMerged(records);
  return { blocks: blocksOf(records), taken: next - index };
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

/** A row below such a heading as a measure with its fields; null where the row is none of them. */
export function measureOfRow(paragraph: Paragraph, columns: readonly Column[]): Block | null {
  const cells = paragraph.row ? cellsOf(paragraph).length : 0;
  const row = cells > 2 ? rowOf(paragraph, columns) : {};
  const number = row.number ? readNumeral(row.number.norm) : null;
  return row.measure ? { ...cellBlock(row.measure, 'measure', number), cells: fieldsOf(row) } : null;
}

type Row = Partial<Record<Column, Flow>>;

/** What the columns of these headings hold; `other` for what is not read. */
export function columnsOf(heads: readonly string[]): Column[] {
  return heads.map(
    (head) => headers.find(([, pattern]) => pattern.test(head.replace(/\s/g, '')))?.[0] ?? 'other',
  );
}

function cellsOf(row: Flow): Flow[] {
  const barred = row.norm.startsWith('|');
  const separator = barred ? '|' : row.norm.includes('\t') ? '\t' : '\n';
  const cells: Flow[] = [];
  let from = barred ? 1 : 0;
  for (let index = from; index <= row.norm.length; index++) {
    if (index < row.norm.length && row.norm[index] !== separator) continue;
    if (!(barred && index === row.norm.length && row.norm.slice(from).trim() === ''))
      cells.push(trimmed(row, from, index));
    from = index + 1;
  }
  return cells;
}

/** Without blanks, and without the straight quotes round a cell that holds a line break or a tab. */
function trimmed(flow: Flow, from: number, to: number): Flow {
  const whole = withoutBlanks(flow, from, to);
  const isQuoted = whole.norm.length > 1 && /^"[^"]*"$/.test(whole.norm);
  return isQuoted ? withoutBlanks(whole, 1, whole.norm.length - 1) : whole;
}

function withoutBlanks(flow: Flow, from: number, to: number): Flow {
  let first = from;
  let last = to;
  while (first < last && /\s/.test(flow.norm[first] ?? '')) first++;
  while (last > first && /\s/.test(flow.norm[last - 1] ?? '')) last--;
  return sliceFlow(flow, first, last);
}

function rowOf(paragraph: Paragraph, columns: readonly Column[]): Row {
  const cells = cellsOf(paragraph);
  const shift = cells.length < columns.length ? columns.length - cells.length : 0;
  const row: Row = {};
  for (const [index, cell] of cells.entries()) {
    const column = columns[index + shift];
    if (column && column !== 'other' && cell.raw !== '' && !row[column]) row[column] = cell;
  }
  return row;
}

function blocksOf(rows: readonly Row[]): Block[] {
  const blocks: Block[] = [];
  const perMeasure = numbersCountMeasures(rows);
  let problem = '';
  let aspect: string | null = null;
  for (const row of rows) {
    if (row.aspect) aspect = row.aspect.raw;
    const number = row.number ? readNumeral(row.number.norm.replace(/[.、\s]/g, '')) : null;
    const named = row.problem && !/^(?:同上|〃|″)$/.test(row.problem.norm) && row.problem.norm !== problem;
    if (row.problem && named) {
      problem = row.problem.norm;
      blocks.push({ ...cellBlock(row.problem, 'problem', perMeasure ? null : number), aspect });
    }
    const text = row.measure ?? row.progress;
    if (text)
      blocks.push({ ...cellBlock(text, 'measure', perMeasure ? number : null), cells: fieldsOf(row) });
  }
  return blocks;
}

const mergeable = ['unit', 'leader', 'deadline', 'status'] as const;

/** A cell merged over all rows of a problem stands in the first of them; the problem's own cell is merged likewise. */
function fillMerged(rows: readonly Row[]): void {
  for (const [index, row] of rows.entries()) {
    if (!row.problem) continue;
    const next = rows.findIndex((one, at) => at > index && one.problem);
    const later = rows.slice(index + 1, next < 0 ? rows.length : next);
    for (const column of mergeable) {
      const cell = row[column];
      if (cell && later.every((one) => !one[column])) for (const one of later) one[column] = cell;
    }
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

function fieldsOf(row: Row): CellFields {
  const fields: CellFields = {};
  if (row.unit) fields.unit = row.unit;
  if (row.leader) fields.leader = row.leader;
  if (row.deadline) fields.deadline = row.deadline;
  if (row.status) fields.status = row.status;
  if (row.progress && row.measure) fields.progress = row.progress;
  return fields;
}

function cellBlock(cell: Flow, kind: 'problem' | 'measure', number: number | null): Block {
  const found = /^\s*(?:[(]?(\d{1,3})[)][.、]?|(\d{1,3})[.、](?!\d))\s*/.exec(cell.norm);
  const own =
    found && kind === 'measure' && holdsNext(cell.norm, Number(found[1] ?? found[2])) ? null : found;
  const end = own?.[0].length ?? 0;
  const ordinal = own ? Number(own[1] ?? own[2]) : number;
  return {
    ...cell,
    indent: 0,
    depth: 0,
    boldEnd: 0,
    marker: null,
    label: { kind, ordinal, sign: own?.[0].trim() ?? '', end },
    restAt: end,
    bare: null,
    cells: {},
    aspect: null,
  };
}

/** A cell with several numbered items is divided later, so its first number is no label of the whole. */
function holdsNext(norm: string, number: number): boolean {
  return new RegExp(`(?:[。;:!?\\s]|^)[(]?${number + 1}[).、]`).test(norm);
}
