import type { Block } from './blocks.ts';
import { placeIn } from './flow.ts';
import type { HeadingName } from './naming.ts';

/** One item of the document's outline: a heading or numbered paragraph with all that stands under it. */
export interface OutlineNode {
  /** null only for the root. */
  block: Block | null;
  family: string;
  ordinal: number | null;
  name: HeadingName;
  parent: OutlineNode | null;
  children: OutlineNode[];
  /** Unnumbered paragraphs that stand directly under this item, before its first child. */
  body: Block[];
  /** The numbering sign differs from that of the siblings it continues. */
  changed: boolean;
}

/** All items below a node, in the order of the text. */
export function descendants(node: OutlineNode): OutlineNode[] {
  return node.children.flatMap((child) => [child, ...descendants(child)]);
}

/** Last block that belongs to a node. */
export function lastBlock(node: OutlineNode): Block | null {
  const child = node.children.at(-1);
  return (child ? lastBlock(child) : null) ?? node.body.at(-1) ?? node.block;
}

/** The original range of a node, its sign included, with everything under it. */
export function nodeRange(node: OutlineNode): { start: number; end: number } {
  const first = node.block;
  const last = lastBlock(node);
  if (!first || !last) return { start: 0, end: 0 };
  const { start } = placeIn(first, 0);
  return { start, end: Math.max(start, placeIn(last, 0).end, endOfCells(last)) };
}

/** End of the last progress cell of a table row; 0 for anything else. */
export function endOfCells(block: Block): number {
  return block.cells?.progress ? placeIn(block.cells.progress, 0).end : 0;
}

/** The innermost open item from `top` outwards that passes the test. */
export function findOpen(top: OutlineNode, test: (node: OutlineNode) => boolean): OutlineNode | null {
  for (let node: OutlineNode | null = top; node?.block; node = node.parent) if (test(node)) return node;
  return null;
}

/** The innermost item from `top` outwards that is not to be left. */
export function climb(top: OutlineNode, leave: (node: OutlineNode) => boolean): OutlineNode {
  let node = top;
  while (node.parent && leave(node)) node = node.parent;
  return node;
}
