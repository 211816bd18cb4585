import type { Flow } from './flow.ts';
import { type Label, readBareLabel, readLabel } from './labels.ts';
import { type Marker, readMarker } from './markers.ts';
import { nameHeading } from './naming.ts';
import type { Paragraph } from './paragraphs.ts';
import { sentenceEnd } from './quotes.ts';

/** Fields that a table's other columns give for a measure. */
export interface CellFields {
  unit?: Flow;
  leader?: Flow;
  deadline?: Flow;
  status?: Flow;
  progress?: Flow;
}

/** A paragraph or table cell with the numbering sign and label it opens with. `restAt` is where its own words begin. */
export interface Block extends Flow {
  indent: number;
  depth: number;
  boldEnd: number;
  /** A heading set in bold throughout. */
  bold: boolean;
  marker: Marker | null;
  label: Label | null;
  restAt: number;
  /** An unnumbered line that is a heading: of a chapter, or `关于…问题的整改`. */
  bare: 'chapter' | 'aspect' | 'problem' | null;
  cells: CellFields | null;
  aspect: string | null;
  /** The number of the problem to which a measure belongs, where they stand in two tables. */
  refersTo: number | null;
}

const bareChapter =
  /^(?:巡[视察])?(?:整改|组织|下一步|今后|存在|取得|反馈|主要|总体|工作|基本|持续|后续)[^。;:,]{0,18}(?:情况|打算|安排|成效|计划|部署|措施|方向|问题|领导|工作|落实)$/;

const bareAspect = /^(?:在|关于)?[^。;:,]{2,36}方面$/;

/** Reads what a paragraph opens with. */
export function readBlock(paragraph: Paragraph): Block {
  const { norm } = paragraph;
  let marker = readMarker(norm);
  const markerEnd = marker?.end ?? 0;
  const rest = norm.slice(markerEnd);
  let label =
    readLabel(norm) ?? readLabel(rest) ?? (marker && isChapter(marker) ? null : readBareLabel(rest));
  let labelAt = label && readLabel(norm) ? 0 : markerEnd;
  if (label && marker && isChapter(marker) && norm.slice(markerEnd + label.end).trim() === '') {
    label = null;
    labelAt = 0;
  }
  if (label && label.kind !== 'field' && labelAt > 0 && label.ordinal === null && label.kind === 'problem') {
    label = { ...label, ordinal: marker?.ordinal ?? null };
  }
  if (label && labelAt === 0) marker = null;
  const restAt = label ? labelAt + label.end : markerEnd;
  const skip = /^\s*/.exec(norm.slice(restAt))?.[0].length ?? 0;
  const bold = isBoldHeading(paragraph);
  const depth = paragraph.depth || (bold && !marker && !label ? boldDepth : 0);
  const block = {
    ...paragraph,
    depth,
    bold,
    marker,
    label,
    restAt: restAt + skip,
    cells: null,
    aspect: null,
    refersTo: null,
  };
  return { ...block, bare: marker || label ? null : bareKind(norm, depth) };
}

/** Markdown headings go six deep; a paragraph that is bold throughout stands below them and above lists. */
const boldDepth = 7;

function isBoldHeading(paragraph: Paragraph): boolean {
  return paragraph.boldEnd > 0 && paragraph.boldEnd === paragraph.raw.length && paragraph.raw.length <= 90;
}

function isChapter({ family }: Marker): boolean {
  return family === 'cn-dun' || family === 'part';
}

function bareKind(norm: string, depth: number): Block['bare'] {
  const line = norm.trim();
  if (line.length > 90) return null;
  if (/^【[^【】]{2,30}】$/.test(line)) return 'chapter';
  const end = sentenceEnd(line, 0);
  if (end < line.length - 1) return null;
  const name = nameHeading(line, 0);
  if (name.strength === 'strong' && /^(?:关于|针对|“|巡)/.test(line)) return 'problem';
  if (depth > 0) return 'chapter';
  if (end === line.length && line.length <= 40 && bareAspect.test(line)) return 'aspect';
  return end === line.length && bareChapter.test(line) ? 'chapter' : null;
}
