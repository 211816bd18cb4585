import type { Block, CellFields } from './blocks.ts';
import { type Flow, placeIn, sliceFlow } from './flow.ts';
import { divideInline, findRun, type InlineItem } from './inline-items.ts';
import { endOfCells, type OutlineNode } from './outline-node.ts';

/** A measure before its title and fields are read. `flows` are its own words, paragraph by paragraph. */
export interface MeasureDraft {
  number: number | null;
  family: string;
  sign: string;
  flows: Flow[];
  start: number;
  end: number;
  boldEnd: number;
  cells: CellFields | null;
  unmarked: boolean;
}

/** Blocks with the index from which they count. */
export interface BlockPiece {
  block: Block;
  from: number;
}

const unnumbered = new Set(['yishi', 'di', 'qi', 'bullet', 'dash']);

/** A number with nothing after it: no measure, but it counts as printed. */
export function isEmpty({ flows }: MeasureDraft): boolean {
  return flows.every(({ norm }) => /^[\s;。,、]*$/.test(norm));
}

/** All paragraphs of a node from its own words on. */
export function piecesOf(node: OutlineNode): BlockPiece[] {
  const own = node.block ? [{ block: node.block, from: node.block.restAt }] : [];
  return [
    ...own,
    ...wholePieces(node.body),
    ...node.children.flatMap((child) => wholePieces(blocksOf(child))),
  ];
}

export function wholePieces(blocks: readonly Block[]): BlockPiece[] {
  return blocks.map((block) => ({ block, from: block.label ? (block.marker?.end ?? 0) : 0 }));
}

function blocksOf(node: OutlineNode): Block[] {
  return [...(node.block ? [node.block] : []), ...node.body, ...node.children.flatMap(blocksOf)];
}

/** The measures that one numbered item holds: itself, and those that go on counting inside its text. */
export function draftsOfItem(node: OutlineNode, next: OutlineNode | undefined): MeasureDraft[] {
  const pieces = piecesOf(node);
  const first: InlineItem = {
    piece: 0,
    signAt: 0,
    textAt: node.block?.restAt ?? 0,
    ordinal: node.ordinal ?? 0,
    family: node.family,
  };
  const goesOn = node.ordinal !== null && next?.ordinal !== node.ordinal + 1;
  const run = goesOn ? findRun(asText(pieces), node.family, first.ordinal + 1) : [];
  const drafts = draftsAt(pieces, [first, ...run]);
  const [draft] = drafts;
  if (draft && node.ordinal === null) draft.number = null;
  if (draft && node.block) draft.boldEnd = Math.max(0, node.block.boldEnd - node.block.restAt);
  if (node.block?.cells) for (const one of drafts) one.cells = node.block.cells;
  if (drafts.length === 1 && draft && node.block) draft.end = Math.max(draft.end, endOfCells(node.block));
  return drafts;
}

/** The measures into which running text divides itself (`一是…；二是…`); none when it does not. */
export function draftsInline(pieces: readonly BlockPiece[], least = 2): MeasureDraft[] {
  return draftsAt(pieces, divideInline(asText(pieces), least));
}

/** One measure out of whole pieces. */
export function draftWhole(
  pieces: readonly BlockPiece[],
  how: { family: string; unmarked: boolean },
): MeasureDraft[] {
  const from = pieces[0]?.from ?? 0;
  const item = { piece: 0, signAt: from, textAt: from, ordinal: 0, family: how.family };
  return draftsAt(pieces, [item]).map((draft) => ({ ...draft, number: null, unmarked: how.unmarked }));
}

function asText(pieces: readonly BlockPiece[]): { norm: string; from: number }[] {
  return pieces.map(({ block, from }) => ({ norm: block.norm, from }));
}

function draftsAt(pieces: readonly BlockPiece[], items: readonly InlineItem[]): MeasureDraft[] {
  return items.map((item, index) => {
    const flows = cut(pieces, item, items[index + 1]);
    const places = flows.map((flow) => placeIn(flow, 0)).filter((place) => place.end > place.start);
    const empty = pieces[item.piece]
      ? placeIn(pieces[item.piece]?.block as Flow, item.textAt, item.textAt)
      : { start: 0, end: 0 };
    const start = places[0]?.start ?? empty.start;
    const sign = pieces[item.piece]?.block.norm.slice(item.signAt, item.textAt).trim() ?? '';
    return {
      number: unnumbered.has(item.family) ? null : item.ordinal,
      family: item.family,
      sign,
      flows,
      start,
      end: places.reduce((last, place) => Math.max(last, place.end), start),
      boldEnd: 0,
      cells: null,
      unmarked: false,
    };
  });
}

function cut(pieces: readonly BlockPiece[], item: InlineItem, next: InlineItem | undefined): Flow[] {
  const flows: Flow[] = [];
  const last = next?.piece ?? pieces.length - 1;
  for (let index = item.piece; index <= last; index++) {
    const piece = pieces[index];
    if (!piece) continue;
    const from = index === item.piece ? item.textAt : piece.from;
    const to = next && index === next.piece ? next.signAt : piece.block.norm.length;
    const flow = sliceFlow(piece.block, from, to);
    if (index === item.piece || flow.norm.trim() !== '') flows.push(flow);
  }
  return flows;
}
