import { placeIn } from './flow.ts';
import { isTopText } from './levels.ts';
import { nodeRange, type OutlineNode } from './outline-node.ts';

/**
 * Numbered items after the first problem that became part of none, and headings that name a problem and became none: what the reading did
 * not understand. Chapters on organisation and on plans are left aside, and of an item that was not read the items below it.
 */
export function findUnread(
  root: OutlineNode,
  problems: readonly OutlineNode[],
): { start: number; end: number }[] {
  const read = new Set<OutlineNode>();
  for (const problem of problems)
    for (let one: OutlineNode | null = problem; one; one = one.parent) read.add(one);
  const chosen = new Set(problems);
  const from = problems[0] ? nodeRange(problems[0]).start : 0;
  const walk = (node: OutlineNode): OutlineNode[] =>
    node.children.flatMap((child) => {
      if (chosen.has(child) || isTopText(child) || isSentence(child)) return [];
      if (read.has(child)) return walk(child);
      return isItem(child) || child.name.strength === 'strong' ? [child] : walk(child);
    });
  const apart = root.body.filter(({ norm }) => !isClosing(norm)).map((block) => placeIn(block, 0));
  return [...walk(root).map(nodeRange), ...apart].filter(({ start }) => start > from);
}

/** A closing paragraph that was set apart, and heads nothing. */
export function isSentence({ family, block }: OutlineNode): boolean {
  return family === 'bare' && block?.bare !== 'chapter';
}

/** A closing paragraph speaks of what is to come, or of shortcomings. */
function isClosing(norm: string): boolean {
  return norm.length < 20 || /下一步|今后|接下来|继续|持续|不足|差距|不够/.test(norm);
}

/** A numbered item of a chapter, or at the top one that holds items itself. */
function isItem({ ordinal, parent, children, block }: OutlineNode): boolean {
  if (ordinal === null) return false;
  return parent?.block ? (block?.norm.length ?? 0) > 12 : children.length > 0;
}
