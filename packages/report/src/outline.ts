import type { Block } from './blocks.ts';
import { type HeadingName, nameHeading } from './naming.ts';
import { descendants, findOpen, type OutlineNode } from './outline-node.ts';
import { isBareHeading, leafLike, parentFor } from './outline-place.ts';

const noName: HeadingName = { strength: 'none', from: 0, to: 0, end: 0 };

/**
 * Builds the outline. A numbering style already open continues at its level; a new style opens a level below,
 * unless its number continues the count of an open level (a style that changes in the middle).
 */
export function buildOutline(blocks: readonly Block[]): OutlineNode {
  const root = nodeOf(null, 'root', null);
  const lastSingle = lonePlanIndex(blocks);
  const twice = stylesOnTwoLevels(blocks);
  const usualParent = new Map<string, string>();
  let top = root;
  for (const [index, block] of blocks.entries()) {
    const family = index === lastSingle ? 'bare' : familyOf(block, twice);
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
  setApart(root, top);
  return root;
}

/** Where no other item of its style has a second paragraph, what follows the last one closes the report. */
function setApart(root: OutlineNode, last: OutlineNode): void {
  const items = descendants(root).filter(({ family }) => family === last.family);
  const alone = items.length > 3 && items.every(({ body }) => body.length === 0 || body === last.body);
  const goesOn = last.body.some(
    ({ label, norm }) => label !== null || /^(?:目前|截至|同时|其余|此外)/.test(norm),
  );
  if (!alone || goesOn || !isItem(last)) return;
  root.body.push(...last.body);
  last.body = [];
}

function isItem({ family, name, children }: OutlineNode): boolean {
  return (
    /^(?:ar-|circled|bullet|dash|yishi|di$|qi$)/.test(family) &&
    name.strength === 'none' &&
    children.length === 0
  );
}

function nodeOf(block: Block | null, family: string, ordinal: number | null): OutlineNode {
  const name = block ? nameHeading(block.norm, block.restAt) : noName;
  return { block, family, ordinal, name, parent: null, children: [], body: [], changed: false };
}

/** Styles of which bold headings stand above plain items that count from one again (`**1.…**` above `1.…`). */
function stylesOnTwoLevels(blocks: readonly Block[]): ReadonlySet<string> {
  const found = blocks.flatMap(({ bold, marker }, index) => {
    const next = blocks[index + 1];
    const below = next?.marker?.family === marker?.family && next?.marker?.ordinal === 1 && !next.bold;
    return bold && marker && below ? [marker.family] : [];
  });
  return new Set(found);
}

function familyOf(block: Block, twice: ReadonlySet<string>): string | null {
  if (block.label) return { problem: 'P', measure: 'M', progress: 'G', field: null }[block.label.kind];
  if (block.depth > 0) return `h${block.depth}`;
  if (block.bare === 'problem') return 'bare-problem';
  if (block.bare === 'chapter') return 'bare';
  if (block.bare === 'aspect') return 'bare-aspect';
  if (!block.marker) return null;
  const deep = block.indent >= 2 && block.marker.family === 'bullet' ? '-deep' : '';
  const above = block.bold && twice.has(block.marker.family) ? '-bold' : '';
  return block.marker.family + deep + above;
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
function describes({ label, marker }: Block, top: OutlineNode): boolean {
  const tells =
    label?.kind === 'problem' &&
    (label.ordinal === null || marker !== null) &&
    /描述|表述|内容|表现|概述/.test(label.sign);
  const names = top.name.strength !== 'none' || top.family === 'P';
  return tells && names && top.children.length === 0 && top.body.length === 0;
}

function isShortHeading(node: OutlineNode): boolean {
  return node.children.length === 0 && isBareHeading(node) && node.parent?.name.strength === 'none';
}

/** A single `下一步…` paragraph after the last numbered item closes the report instead of continuing the item. */
function lonePlanIndex(blocks: readonly Block[]): number {
  const isPlan = (block: Block): boolean =>
    !block.marker &&
    !block.label &&
    /^(?:(?:下一步|接下来|下阶段|今后|虽然|尽管|总的来?看)(?!:)|举一反三.{0,6}:)/.test(block.norm);
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
