import type { Block } from './blocks.ts';
import { placeIn } from './flow.ts';
import { holdsItem } from './inline-items.ts';
import { type HeadingName, nameHeading } from './naming.ts';

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

const noName: HeadingName = { strength: 'none', from: 0, to: 0, end: 0 };

/** Families that never hold headings below them. */
const leafLike = new Set(['yishi', 'di', 'qi', 'bullet', 'dash', 'circled']);
const headingLike = /^(?:h\d|bare|part|cn-|ar-|P$|dotted)/;

/**
 * Builds the outline. A numbering style already open continues at its level; a new style opens a level below,
 * unless its number continues the count of an open level (a style that changes in the middle).
 */
export function buildOutline(blocks: readonly Block[]): OutlineNode {
  const root = nodeOf(null, 'root', null);
  const lastSingle = lonePlanIndex(blocks);
  const usualParent = new Map<string, string>();
  let top = root;
  for (const [index, block] of blocks.entries()) {
    const family = index === lastSingle ? 'bare' : familyOf(block);
    if (family === null || staysInside(block, top)) {
      top.body.push(block);
      continue;
    }
    const node = nodeOf(block, family, block.label ? block.label.ordinal : (block.marker?.ordinal ?? null));
    const parent = parentFor(node, { top, usualParent: usualParent.get(family) ?? null });
    usualParent.set(family, parent.family);
    node.parent = parent;
    parent.children.push(node);
    top = node;
  }
  return root;
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
  const place = placeIn(last, 0);
  return { start: placeIn(first, 0).start, end: Math.max(place.end, endOfCells(last)) };
}

/** End of the last progress cell of a table row; 0 for anything else. */
export function endOfCells(block: Block): number {
  return block.cells?.progress ? placeIn(block.cells.progress, 0).end : 0;
}

function nodeOf(block: Block | null, family: string, ordinal: number | null): OutlineNode {
  const name = block ? nameHeading(block.norm, block.restAt) : noName;
  return { block, family, ordinal, name, parent: null, children: [], body: [], changed: false };
}

function familyOf(block: Block): string | null {
  if (block.label) return { problem: 'P', measure: 'M', progress: 'G', field: null }[block.label.kind];
  if (block.depth > 0) return `h${block.depth}`;
  if (block.bare === 'problem') return 'bare-problem';
  if (block.bare === 'chapter') return 'bare';
  if (block.bare === 'aspect') return 'bare-aspect';
  if (!block.marker) return null;
  const deep = block.indent >= 2 && block.marker.family === 'bullet' ? '-deep' : '';
  return block.marker.family + deep;
}

/** Progress and further sections of an open measure are its own text, not items of the outline. */
function staysInside(block: Block, top: OutlineNode): boolean {
  if (describes(block, top)) return true;
  if (block.label?.kind !== 'progress') return false;
  if (top.family === 'M' || top.family === 'G') return true;
  if (top.family === 'P' || top.family.startsWith('bare') || /^h\d/.test(top.family)) return false;
  const wrapped = findOpen(top, (node) => node.family === 'M' || node.family === 'G');
  if (wrapped) return false;
  return top.name.strength === 'none' && top.parent !== null && !isShortHeading(top);
}

/** What a heading names, told at length below it (`问题描述：…`), is no problem of its own. */
function describes({ label }: Block, top: OutlineNode): boolean {
  const tells =
    label?.kind === 'problem' && label.ordinal === null && /描述|表述|内容|表现|概述/.test(label.sign);
  const names = top.name.strength === 'strong' || top.family === 'P';
  return tells && names && top.children.length === 0 && top.body.length === 0;
}

function isShortHeading(node: OutlineNode): boolean {
  return node.children.length === 0 && isBareHeading(node) && node.parent?.name.strength === 'none';
}

/** The item read last, and the style under which this node's style stood before. */
interface OpenPlace {
  top: OutlineNode;
  usualParent: string | null;
}

function parentFor(node: OutlineNode, { top, usualParent }: OpenPlace): OutlineNode {
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
function isBareHeading({ block, body, name }: OutlineNode): boolean {
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

function findOpen(top: OutlineNode, test: (node: OutlineNode) => boolean): OutlineNode | null {
  for (let node: OutlineNode | null = top; node?.block; node = node.parent) if (test(node)) return node;
  return null;
}

function climb(top: OutlineNode, leave: (node: OutlineNode) => boolean): OutlineNode {
  let node = top;
  while (node.parent && leave(node)) node = node.parent;
  return node;
}

/** A single `下一步…` paragraph after the last numbered item closes the report instead of continuing the item. */
function lonePlanIndex(blocks: readonly Block[]): number {
  const isPlan = (block: Block): boolean =>
    !block.marker &&
    !block.label &&
    /^(?:(?:下一步|接下来|下阶段|今后)(?!:)|举一反三.{0,6}:)/.test(block.norm);
  const plans = blocks.flatMap((block, index) => (isPlan(block) ? [index] : []));
  const [only] = plans;
  if (only === undefined || plans.some((at, index) => at !== only + index)) return -1;
  const later = blocks
    .slice(only + 1)
    .some(
      (block) => block.marker && !leafLike.has(block.marker.family) && block.marker.family !== 'cn-paren',
    );
  return later ? -1 : only;
}
