import { type Block, readBlock } from './blocks.ts';
import type { Ending } from './ending.ts';
import { isFurniture } from './furniture.ts';
import { divideAtLabels } from './inline-labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { measureColumns, readMeasureRows, readTable } from './tables.ts';

/** The blocks of what stands between title and closing words, and of an annex below the signature. */
export function contentBlocks(paragraphs: readonly Paragraph[], from: number, ending: Ending): Block[] {
  const annex = annexAt(paragraphs, ending.tailAt);
  const blocks: Block[] = [];
  let columns: ReturnType<typeof measureColumns> = null;
  for (let index = from; index < paragraphs.length; index++) {
    const paragraph = paragraphs[index] as Paragraph;
    if (index >= ending.closingAt && index < ending.tailAt) continue;
    const table = readTable(paragraphs, index) ?? (columns && readMeasureRows(paragraphs, index, columns));
    if (table) {
      blocks.push(...table.blocks);
      index += table.taken - 1;
      while (isPlain(paragraphs[index + 1])) index++;
      continue;
    }
    const heading = measureColumns(paragraph);
    columns = heading ?? columns;
    if ((index < ending.closingAt || index >= annex) && !heading && !isFurniture(paragraph.norm))
      blocks.push(...divideAtLabels(paragraph).map(readBlock));
  }
  return blocks;
}

/** Where an annex begins that was put behind the signature; the end of the text where there is none. */
function annexAt(paragraphs: readonly Paragraph[], from: number): number {
  const at = paragraphs.findIndex(
    ({ norm }, index) => index >= from && /^附件(?:\s*[\d一二三]|\s*:|\s*$)/.test(norm),
  );
  return at < 0 || paragraphs.length - at < shortestAnnex ? paragraphs.length : at;
}

/** Fewer paragraphs are links to files. */
const shortestAnnex = 6;

/** Below a table, a paragraph without any sign is no part of its last row. */
function isPlain(paragraph: Paragraph | undefined): boolean {
  if (!paragraph || paragraph.row || paragraph.depth > 0) return false;
  const { marker, label, bare } = readBlock(paragraph);
  return marker === null && label === null && bare === null;
}
