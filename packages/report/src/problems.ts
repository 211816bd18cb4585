import type { Block } from './blocks.ts';
import { openingStatus, readFields } from './fields.ts';
import { type Flow, placeIn, sliceFlow } from './flow.ts';
import { headOf, holdsMeasures } from './levels.ts';
import { type BlockPiece, draftWhole, isEmpty, type MeasureDraft } from './measure-drafts.ts';
import { measureTitle } from './measure-title.ts';
import { nodeRange, type OutlineNode } from './outline-node.ts';
import type { ParsedMeasure, ParsedProblem } from './parsed-report.ts';
import { type ProblemContent, readProblemContent, shareTrailingFields } from './problem-measures.ts';

/** A problem with what later checks need to know about where it came from. */
export interface BuiltProblem {
  problem: ParsedProblem;
  node: OutlineNode;
  drafts: MeasureDraft[];
  sharedProgress: Flow[];
  heading: { start: number; end: number };
}

/** Turns the chosen outline items into problems with measures, in the order of the text. */
export function buildProblems(original: string, nodes: readonly OutlineNode[]): BuiltProblem[] {
  const contents = nodes.map(readProblemContent);
  shareTrailingFields(contents);
  takePlainParagraphs(contents);
  return nodes.map((node, index) => buildProblem(original, node, contents[index] as ProblemContent));
}

/**
 * Where most problems have no marked measure, each plain paragraph under a problem is one. Elsewhere only a paragraph that
 * tells what was done: with a figure, or at some length.
 */
function takePlainParagraphs(contents: readonly ProblemContent[]): void {
  const marked = contents.filter(({ drafts }) => drafts.length > 0).length;
  const usual = marked * 2 < contents.length;
  for (const content of contents) {
    if (content.drafts.length > 0) continue;
    const told = usual ? content.plain : content.plain.filter(tellsDeeds);
    content.drafts = withWhatGoesOn(told).flatMap((pieces) =>
      draftWhole(pieces, { family: 'plain', unmarked: true }),
    );
  }
}

/** A paragraph that goes on telling (`目前，…`) belongs to the one before it. */
function withWhatGoesOn(pieces: readonly BlockPiece[]): BlockPiece[][] {
  const groups: BlockPiece[][] = [];
  for (const piece of pieces) {
    const goesOn = /^(?:目前|截至目前|同时|此外|另外|其余)/.test(piece.block.norm.slice(piece.from).trim());
    if (goesOn && groups.length > 0) groups.at(-1)?.push(piece);
    else groups.push([piece]);
  }
  return groups;
}

function tellsDeeds({ block, from }: BlockPiece): boolean {
  const text = block.norm.slice(from).trim();
  return /\d/.test(text) ? text.length >= 20 : text.length >= 50;
}

function buildProblem(original: string, node: OutlineNode, content: ProblemContent): BuiltProblem {
  const block = node.block as Block;
  const heading = placeIn(block, 0, Math.max(node.name.end, block.restAt));
  const rest = sliceFlow(block, node.name.to, node.name.end);
  const common = readFields(
    [...content.fieldBlocks, ...content.sharedProgress, headingRest(node), rest],
    block.cells,
  );
  const opening =
    block.norm.length - node.name.end > 3 ? sliceFlow(block, node.name.end, block.norm.length) : node.body[0];
  if (opening) common.status ??= openingStatus(opening);
  const measures = content.drafts
    .filter((draft) => !isEmpty(draft))
    .map((draft) => buildMeasure(original, draft, common));
  const title = block.raw.slice(node.name.from, node.name.to).trim();
  const range = nodeRange(node);
  const problem: ParsedProblem = {
    number: node.ordinal,
    title: title === '' ? null : title,
    named: title !== '' && (node.family === 'P' || node.name.strength !== 'none'),
    aspect: aspectOf(node),
    start: measures.reduce((first, measure) => Math.min(first, measure.start), range.start),
    end: measures.reduce((last, measure) => Math.max(last, measure.end), range.end),
    measures,
  };
  return { problem, node, drafts: content.drafts, sharedProgress: content.sharedProgress, heading };
}

/** A bracket in the heading may name unit and time limit for all measures under it. */
function headingRest(node: OutlineNode): Flow {
  const block = node.block as Block;
  const text = block.norm.slice(0, node.name.end);
  const bracket = /[(【[](?=[^)】\]]*[:])[^)】\]]*[)】\]]/.exec(text);
  const from = bracket?.index ?? 0;
  const to = bracket ? from + bracket[0].length : 0;
  return sliceFlow(block, from, to);
}

function buildMeasure(
  original: string,
  draft: MeasureDraft,
  common: ReturnType<typeof readFields>,
): ParsedMeasure {
  const own = readFields(draft.flows, draft.cells);
  const { start, end, number } = draft;
  return {
    number,
    title: measureTitle({ flows: draft.flows, boldEnd: draft.boldEnd, family: draft.family }),
    text: original.slice(start, end),
    start,
    end,
    unit: own.unit ?? common.unit,
    leader: own.leader ?? common.leader,
    deadline: own.deadline ?? common.deadline,
    status: own.status ?? common.status,
  };
}

function aspectOf(node: OutlineNode): string | null {
  if (node.block?.aspect) return node.block.aspect;
  const above = node.parent;
  if (!above?.block || above.parent?.block == null) return null;
  if (!holdsMeasures(above)) return null;
  return above.block.raw.slice(above.name.from, above.name.to).trim() || headOf(above) || null;
}
