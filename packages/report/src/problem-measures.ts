import type { Flow } from './flow.ts';
import { readLabel } from './labels.ts';
import {
  type BlockPiece,
  draftsInline,
  draftsOfItem,
  draftWhole,
  type MeasureDraft,
  piecesOf,
  wholePieces,
} from './measure-drafts.ts';
import { descendants, type OutlineNode } from './outline-node.ts';

/** What stands under a problem heading. */
export interface ProblemContent {
  drafts: MeasureDraft[];
  /** Field lines that hold for the whole problem. */
  fieldBlocks: Flow[];
  /** Progress paragraphs that belong to the problem and to no single measure. */
  sharedProgress: Flow[];
  /** Paragraphs without any sign; measures only where the whole report is written so. */
  plain: BlockPiece[];
}

const isSection = (node: OutlineNode): boolean => node.family === 'M' || node.family === 'G';
const crossReference = /(?:一并整改|详见|参见|见前述|见上述|同上|另行|合并整改|不再赘述)/;

/** Finds the measures of a problem: labelled sections first, then numbered items, then items in running text. */
export function readProblemContent(node: OutlineNode): ProblemContent {
  const content: ProblemContent = { drafts: [], fieldBlocks: [], sharedProgress: [], plain: [] };
  content.fieldBlocks = node.body.filter((block) => block.label?.kind === 'field');
  const sections = node.children.filter(isSection);
  const measures = sections.filter((section) => section.family === 'M');
  if (sections.length > 0) {
    const main = measures.length > 0 ? measures : sections.slice(0, 1);
    for (const [index, section] of main.entries()) readSection(section, main[index + 1], content);
    for (const section of sections) if (!main.includes(section)) readShared(section, content);
    return content;
  }
  const { lead, labelled } = leadPieces(node);
  content.drafts = withItems(lead, node.children);
  if (content.drafts.length === 0 && labelled)
    content.drafts = draftWhole(lead, { family: 'G', unmarked: false });
  if (content.drafts.length === 0) content.plain = lead.filter(isPlainMeasure);
  return content;
}

/** What stands before the first item; `labelled` when the heading's own paragraph goes on with `整改情况：…`. */
function leadPieces(node: OutlineNode): { lead: BlockPiece[]; labelled: boolean } {
  const { block } = node;
  const body = wholePieces(node.body);
  if (!block || block.norm.length - node.name.end < 4) return { lead: body, labelled: false };
  const label = readLabel(block.norm.slice(node.name.end));
  const labelled = label?.kind === 'measure' || label?.kind === 'progress';
  const from = node.name.end + (labelled && label ? label.end : 0);
  return { lead: [{ block, from }, ...body], labelled };
}

/** Items that begin in running text and may go on as numbered paragraphs. */
function withItems(lead: readonly BlockPiece[], items: readonly OutlineNode[]): MeasureDraft[] {
  const [first] = items;
  if (!first) return draftsInline(lead);
  const before = draftsInline(lead, 1);
  const last = before.at(-1);
  const goesOn = last && last.family === first.family && (last.number ?? before.length) + 1 === first.ordinal;
  const drafts = items.flatMap((item, index) => draftsOfItem(item, items[index + 1]));
  return goesOn ? [...before, ...drafts] : drafts;
}

function readSection(section: OutlineNode, next: OutlineNode | undefined, content: ProblemContent): void {
  const stop = section.body.findIndex((block) => block.label !== null);
  const own = stop < 0 ? section.body : section.body.slice(0, stop);
  const later = stop < 0 ? [] : section.body.slice(stop);
  const lead: BlockPiece[] = section.block
    ? [{ block: section.block, from: section.block.restAt }, ...wholePieces(own)]
    : [];
  const numbered = section.ordinal !== null;
  const divided = numbered ? [] : withItems(lead, section.children);
  if (divided.length === 0) {
    if (section.family === 'M') content.drafts.push(...draftsOfItem(section, next));
    else if (!onlyRefers(lead))
      content.drafts.push(...draftWhole(piecesOf(section), { family: 'G', unmarked: false }));
    return;
  }
  if (section.block?.cells) for (const draft of divided) draft.cells = section.block.cells;
  content.drafts.push(...divided);
  content.fieldBlocks.push(...later.filter((block) => block.label?.kind === 'field'));
  content.sharedProgress.push(...later.filter((block) => block.label?.kind === 'progress'));
}

/** A section beside the measures: what it says of progress, and the field lines, hold for the whole problem. */
function readShared(section: OutlineNode, content: ProblemContent): void {
  if (section.block) content.sharedProgress.push(section.block);
  const lines = [section, ...descendants(section)].flatMap(({ body }) => body);
  content.fieldBlocks.push(...lines.filter(({ label }) => label?.kind === 'field'));
}

function isPlainMeasure(piece: BlockPiece): boolean {
  const text = piece.block.norm.slice(piece.from).trim();
  return text.length >= (/\d/.test(text) ? 8 : 15) && piece.block.label === null && !onlyRefers([piece]);
}

/** A short text that sends the reader to where another problem's measures stand. */
function onlyRefers(pieces: readonly BlockPiece[]): boolean {
  const text = pieces
    .map(({ block, from }) => block.norm.slice(from))
    .join('')
    .trim();
  return text.length < 60 && crossReference.test(text);
}

/**
 * Field lines after the last of several measures hold for all of them where the whole report places them so:
 * in every problem that has them, the last measure and no other carries them.
 */
export function shareTrailingFields(contents: readonly ProblemContent[]): void {
  const several = contents.filter(({ drafts }) => drafts.length > 1 && drafts.some(hasFieldLines));
  const onlyLast = several.every(({ drafts }) => drafts.slice(0, -1).every((draft) => !hasFieldLines(draft)));
  const shared = contents.filter(({ fieldBlocks }) => fieldBlocks.length > 0);
  const single = contents.filter(({ drafts }) => drafts.length === 1 && drafts.some(hasFieldLines));
  if (several.length === 0 || !onlyLast || several.length + shared.length + single.length < 2) return;
  for (const content of several) moveTrailing(content);
}

function hasFieldLines(draft: MeasureDraft): boolean {
  return draft.flows.slice(1).some((flow) => isTrailingLine(flow.norm));
}

/** A line that is a field or tells the progress. */
function isTrailingLine(norm: string): boolean {
  const kind = readLabel(norm)?.kind;
  return kind === 'field' || kind === 'progress';
}

function moveTrailing(content: ProblemContent): void {
  const last = content.drafts.at(-1);
  const at = last?.flows.findIndex((flow, index) => index > 0 && isTrailingLine(flow.norm)) ?? -1;
  if (!last || at < 0) return;
  const moved = last.flows.splice(at);
  const end = last.flows.at(-1);
  if (end) last.end = endOf(end, last.start);
  content.fieldBlocks.push(...moved.filter((flow) => readLabel(flow.norm)?.kind === 'field'));
  content.sharedProgress.push(...moved.filter((flow) => readLabel(flow.norm)?.kind !== 'field'));
}

function endOf(flow: { norm: string; at: readonly number[] }, fallback: number): number {
  const length = flow.norm.trimEnd().length;
  return length === 0 ? fallback : (flow.at[length - 1] ?? fallback) + 1;
}
