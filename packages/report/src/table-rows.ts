import type { CellFields } from './blocks.ts';
import { type Flow, sliceFlow } from './flow.ts';
import type { Paragraph } from './paragraphs.ts';

/** What a column holds; `count` numbers the measures, `other` is not read. */
export type Column =
  | 'number'
  | 'count'
  | 'aspect'
  | 'problem'
  | 'measure'
  | 'unit'
  | 'leader'
  | 'deadline'
  | 'progress'
  | 'status'
  | 'other';

/** The cells of one row by what they hold. */
export type Row = Partial<Record<Column, Flow>>;

const headers: readonly [Column, RegExp][] = [
  ['number', /^(?:问题)?(?:序号|编号|号|No\.?)$/i],
  ['count', /^(?:整改)?(?:措施|任务)(?:序号|编号)$/],
  ['leader', /领导|责任人|负责人/],
  ['other', /(?:配合|协办|参与|监督|督导)(?:单位|部门)|来源/],
  ['unit', /单位|部门|科室|股室/],
  ['deadline', /时限|期限|时间/],
  ['measure', /措施|举措/],
  ['status', /状态|是否|销号|^完成情况$|备注状态/],
  ['progress', /进展|成效|整改情况|落实情况|整改结果|完成情况/],
  ['aspect', /类别|分类|类型/],
  ['problem', /问题|整改事项|整改任务|反馈意见/],
  ['aspect', /方面/],
];

/** What the columns of these headings hold; `other` for what is not read. */
export function columnsOf(heads: readonly string[]): Column[] {
  return heads.map(
    (head) => headers.find(([, pattern]) => pattern.test(head.replace(/\s/g, '')))?.[0] ?? 'other',
  );
}

/** The cells of a row: between bars, tabs or line breaks, or where it has none of them between wide gaps. */
export function cellsOf(row: Flow): Flow[] {
  const barred = row.norm.startsWith('|');
  const separator = barred
    ? /\|/g
    : row.norm.includes('\t')
      ? /\t/g
      : row.norm.includes('\n')
        ? /\n/g
        : wideGap;
  const cells: Flow[] = [];
  let from = 0;
  for (const match of row.norm.matchAll(separator)) {
    cells.push(trimmed(row, from, match.index));
    from = match.index + match[0].length;
  }
  cells.push(trimmed(row, from, row.norm.length));
  if (!barred) return cells;
  return cells.slice(1, cells.at(-1)?.norm === '' ? -1 : undefined);
}

const wideGap = /\s{2,}/g;

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

/** The cells of a row under their columns; cells that are missing were merged into the rows above, and stood first. */
export function rowOf(paragraph: Paragraph, columns: readonly Column[]): Row {
  const cells = cellsOf(paragraph);
  const [only, ...others] = cells.filter(({ norm }) => norm !== '');
  if (only && only === cells[0] && others.length === 0 && columns.length > 2 && !/^\d+$/.test(only.norm))
    return { aspect: only };
  const shift = cells.length < columns.length ? columns.length - cells.length : 0;
  const row: Row = {};
  for (const [index, cell] of cells.entries()) {
    const column = columns[index + shift];
    if (column && column !== 'other' && cell.raw !== '' && !row[column]) row[column] = cell;
  }
  return row;
}

/** A rule between heading and rows, or an empty row. */
export function isRule({ norm }: Flow): boolean {
  return /^[\s|:+-]+$/.test(norm);
}

/** The fields that the other columns give for a measure. */
export function fieldsOf(row: Row): CellFields {
  const fields: CellFields = {};
  if (row.unit) fields.unit = row.unit;
  if (row.leader) fields.leader = row.leader;
  if (row.deadline) fields.deadline = row.deadline;
  if (row.status) fields.status = row.status;
  if (row.progress && row.measure) fields.progress = row.progress;
  return fields;
}

/** Marks as rows the lines of a table whose cells are parted by wide gaps, from its heading on. */
export function markSpacedRows(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  let inTable = false;
  return paragraphs.map((paragraph) => {
    const cells = paragraph.row ? [] : cellsOf(paragraph);
    const isHead =
      cells.length > 2 && cells.every(({ norm }) => norm.length <= longestHead) && isTableHead(cells);
    inTable = isHead || (inTable && cells.length > 2);
    return inTable ? { ...paragraph, row: true } : paragraph;
  });
}

/** A longer cell is no column heading. */
export const longestHead = 24;

/** Headings of a table of problems with what was done about them. */
export function isTableHead(cells: readonly Flow[]): boolean {
  const columns = columnsOf(cells.map(({ norm }) => norm));
  return columns.includes('problem') && (columns.includes('measure') || columns.includes('progress'));
}
