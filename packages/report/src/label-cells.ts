import { type Flow, flowAt, sliceFlow } from './flow.ts';
import { isLabelName } from './labels.ts';
import type { Paragraph } from './paragraphs.ts';

const numberName = /^(?:序号|编号)$/;

/** Text under its label, as one flow with the tab or line break between the two; `taken` is how many paragraphs it took. */
interface LabelledCell {
  name: string;
  whole: Flow;
  value: Flow;
  taken: number;
}

/**
 * Reads a table that was flattened to a cell a line, its label before each: on the same line before a tab, or again and again on a line of
 * its own. Each cell becomes a paragraph that begins with its label, the number of a record goes before its first cell, and rows of
 * nothing but labels are left out. Offsets stay those of the original; a text without such cells is returned as it is.
 */
export function joinLabelCells(text: string, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const again = namesSeenAgain(paragraphs);
  const read: Paragraph[] = [];
  let cells = 0;
  let number: Flow | null = null;
  for (let index = 0; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index];
    if (!paragraph || isHeadingRow(paragraph)) continue;
    const cell = tabbedCell(paragraph) ?? cellBelow(text, again, [paragraph, paragraphs[index + 1]]);
    if (!cell) {
      if (!again.has(paragraph.norm.trim())) read.push(paragraph);
      continue;
    }
    index += cell.taken - 1;
    cells++;
    if (numberName.test(cell.name)) {
      number = cell.value;
      continue;
    }
    const at: readonly number[] = number
      ? [...number.at, ...breakAfter(text, number), ...cell.whole.at]
      : cell.whole.at;
    read.push({ ...paragraph, ...flowAt(text, at), row: false, boldEnd: 0 });
    number = null;
  }
  return cells > 0 ? read : paragraphs;
}

function isName(norm: string): boolean {
  return numberName.test(norm.trim()) || isLabelName(norm);
}

/** A row of the names of columns, whose cells follow one by one, each with its own name. */
function isHeadingRow({ row, norm }: Paragraph): boolean {
  const cells = norm.split('\t');
  return row && cells.length > 2 && cells.every(isName);
}

function tabbedCell(paragraph: Paragraph): LabelledCell | null {
  const { norm, row } = paragraph;
  const tab = norm.indexOf('\t');
  if (!row || tab < 0 || norm.indexOf('\t', tab + 1) >= 0) return null;
  const value = sliceFlow(paragraph, tab + 1, norm.length);
  if (!isName(norm.slice(0, tab)) || isName(value.norm) || value.norm.trim() === '') return null;
  return { name: norm.slice(0, tab).trim(), whole: paragraph, value, taken: 1 };
}

function cellBelow(
  text: string,
  again: ReadonlySet<string>,
  [label, value]: readonly [Paragraph, Paragraph | undefined],
): LabelledCell | null {
  const name = label.norm.trim();
  if (!again.has(name) || !value || value.row || again.has(value.norm.trim())) return null;
  const at = [...label.at, ...breakAfter(text, label), ...value.at];
  return { name, whole: flowAt(text, at), value, taken: 2 };
}

/** The offset of the line break that ends a flow. */
function breakAfter(text: string, { at }: Flow): number[] {
  const offset = text.indexOf('\n', at.at(-1));
  return offset < 0 ? [] : [offset];
}

/** Names of labels that stand alone on a line more than once, if they are those of records: with a problem or a field among them. */
function namesSeenAgain(paragraphs: readonly Paragraph[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { norm, row, depth } of paragraphs) {
    const name = norm.trim();
    if (!row && depth === 0 && isName(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const again = [...counts].filter(([, count]) => count > 1).map(([name]) => name);
  const isRecord =
    again.some((name) => /问题|事项|任务/.test(name)) &&
    again.some((name) => /措施|举措|情况|单位|时限/.test(name));
  return new Set(isRecord ? again : []);
}
