import { isTopText } from './levels.ts';
import { nodeRange, type OutlineNode } from './outline.ts';

/**
 * Numbered items that became part of no problem though problems stand beside them, and headings that name a problem and became none: what
 * the reading did not understand. Chapters on organisation and on plans are left aside, and of an item that was not read the items below it.
 */
export function findUnread(
  root: OutlineNode,
  problems: readonly OutlineNode[],
): { start: number; end: number }[] {
  const read = new Set<OutlineNode>();
  for (const problem of problems)
    for (let one: OutlineNode | null = problem; one; one = one.parent) read.add(one);
  const chosen = new Set(problems);
  const walk = (node: OutlineNode): OutlineNode[] =>
    node.children.flatMap((child) => {
      if (chosen.has(child) || isTopText(child)) return [];
      if (read.has(child)) return walk(child);
      return isItem(child) || child.name.strength === 'strong' ? [child] : walk(child);
    });
  return walk(root).map(nodeRange);
}

/** A numbered item of a chapter, or at the top one that holds items itself. */
function isItem({ ordinal, parent, children, block }: OutlineNode): boolean {
  if (ordinal === null) return false;
  return parent?.block ? (block?.norm.length ?? 0) > 12 : children.length > 0;
}
