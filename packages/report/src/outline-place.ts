import { holdsItem } from './inline-items.ts';
import { climb, findOpen, type OutlineNode } from './outline-node.ts';

/** Families that never hold headings below them. */
export const leafLike = new Set(['yishi', 'di', 'qi', 'bullet', 'dash', 'circled']);
const headingLike = /^(?:h\d|bare|part|cn-|ar-|P$|dotted)/;

/** The item read last, and the style under which this node's style stood before. */
interface OpenPlace {
  top: OutlineNode;
  usualParent: string | null;
}

/**
 * Where an item goes: a style already open goes on at its level, sections below their problem, a style that changes in the middle with the items
 * it counts on from, anything else below the item before it.
 */
export function parentFor(node: OutlineNode, { top, usualParent }: OpenPlace): OutlineNode {
  const { family } = node;
  const depth = /^h(\d)$/.exec(family);
  if (depth) return climb(top, (open) => !/^h\d$/.test(open.family) || open.family >= family);
  if (family === 'bare' || family === 'part')
    return climb(top, (open) => !/^h\d$/.test(open.family) && open.family !== 'root');
  const same = sameLevel(node, top);
  if (same) return same;
  const counted = findOpen(top, (open) => countsTo(open, node));
  if (counted) return counted;
  if (family === 'M' || family === 'G')
    return climb(
      top,
      (open) => leafLike.has(open.family) || open.family === 'M' || open.family === 'G' || underSection(open),
    );
  const usual =
    usualParent === null || node.ordinal === null || node.ordinal === 1
      ? null
      : findOpen(top, (open) => open.family === usualParent);
  const continued = continuedLevel(node, top);
  if (usual) {
    node.changed = continued?.parent === usual;
    return usual;
  }
  if (continued?.parent) {
    node.changed = true;
    return continued.parent;
  }
  if (!headingLike.test(family) && family !== 'bare-problem') return top;
  return climb(
    top,
    (open) =>
      leafLike.has(open.family) || ((family === 'P' || family === 'bare-problem') && isBelowProblem(open)),
  );
}

/**
 * The parent of an open item in the same style. A style may stand on two levels (`二、整改情况` above `一、关于…问题`): counting
 * from one again just below a heading opens a level of its own, and a number that only the outer level awaits goes back to it.
 */
function sameLevel(node: OutlineNode, top: OutlineNode): OutlineNode | null {
  const { family, ordinal } = node;
  const same = findOpen(top, (open) => open.family === family);
  if (!same?.parent) return null;
  if (ordinal === 1 && same === top && (same.ordinal ?? 0) > 1 && isBareHeading(same)) return same;
  const outer = findOpen(same.parent, (open) => open.family === family);
  const goesBack = outer !== null && ordinal !== null && ordinal === (outer.ordinal ?? 0) + 1;
  const isNext = ordinal === (same.ordinal ?? 0) + 1 && node.name.strength !== 'none';
  return goesBack && !isNext ? outer.parent : same.parent;
}

/** The number before this one stands in the running text of an open item. */
function countsTo({ block, body }: OutlineNode, { family, ordinal }: OutlineNode): boolean {
  if (ordinal === null || ordinal < 2 || !block) return false;
  const pieces = [{ norm: block.norm, from: block.restAt }, ...body.map(({ norm }) => ({ norm, from: 0 }))];
  return pieces.some((piece) => holdsItem(piece, family, ordinal - 1));
}

/** A heading with nothing of its own: what follows it stands under it. */
export function isBareHeading({ block, body, name }: OutlineNode): boolean {
  return block !== null && body.length === 0 && block.norm.length - name.end < 2 && block.norm.length < 40;
}

function underSection(open: OutlineNode): boolean {
  return findOpen(open.parent ?? open, (node) => node.family === 'M' || node.family === 'G') !== null;
}

function isBelowProblem(open: OutlineNode): boolean {
  return (
    open.family === 'M' ||
    open.family === 'G' ||
    open.family === 'P' ||
    open.family === 'bare-problem' ||
    underSection(open)
  );
}

/** An open level of the same sort whose last number is just before this one, when this style does not start at one. */
function continuedLevel(node: OutlineNode, top: OutlineNode): OutlineNode | null {
  const { ordinal } = node;
  if (ordinal === null || ordinal <= 1 || node.family.startsWith('dotted')) return null;
  return findOpen(
    top,
    (open) =>
      open.ordinal === ordinal - 1 && namesAlike(open, node) && !/^(?:h\d|bare|[PMG]$)/.test(open.family),
  );
}

function namesAlike(one: OutlineNode, other: OutlineNode): boolean {
  return (one.name.strength === 'none') === (other.name.strength === 'none');
}
