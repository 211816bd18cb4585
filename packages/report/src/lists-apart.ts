import type { Block } from './blocks.ts';
import { chineseDigits, readNumeral } from './numerals.ts';

const numeral = `(?:\\d{1,3}|[${chineseDigits}]{1,3})`;
const numerals = `[(]?(${numeral}(?:[)]?(?:[、,]|和|及|与)[(]?${numeral})*)[)]?`;
const named = `(?:反馈)?问题(?:清单)?第?\\s*${numerals}\\s*[个项条]?|第\\s*${numerals}\\s*[个项条](?:反馈)?问题`;
/** `[问题1]`, `（对应问题2、4）` anywhere in a measure, or `针对第3个问题，` at its beginning. */
const reference = new RegExp(
  `\\s*[[(【〔]\\s*(?:对应|针对|涉及|整改)?(?:${named})\\s*[\\])】〕][:,\\s]*|^(?:对应|针对)(?:${named})[:,]\\s*`,
);

/** `【针对问题1】`, `问题二的整改情况：`: a heading for the measures of one problem. */
const referringHead = new RegExp(
  `^[[(【〔]?(?:(?:针对|对应|关于|对于)(?:${named})|(?:${named})的?整改)(?:的)?(?:整改)?(?:措施|情况|落实情况|成效)*[\\])】〕]?\\s*:?$`,
);

/** Lists of problems and of measures, with what stands under each item. */
interface Lists {
  /** By number, in the order of the text. */
  problems: ReadonlyMap<number, { head: Block; below: Block[] }>;
  /** What belongs to neither. */
  rest: Block[];
  /** How many blocks stand before the first problem. */
  before: number;
}

/**
 * Brings together problems and measures that stand in two lists, the measures naming their problems by number: each measure goes below the
 * first problem it names, with the lines under it, and so does what a third list says of a problem (`责任清单`). Blocks that are no such
 * lists are returned as they are.
 */
export function joinListsApart(blocks: readonly Block[]): readonly Block[] {
  const referring = blocks.map(refer);
  const first = referring.findIndex((one) => one !== null);
  const names = new Set(referring.flatMap((one) => (one ? [one.problem] : [])));
  const heads = numberedRun(blocks.slice(0, Math.max(0, first)));
  if (names.size < 2 || heads.size === 0 || ![...names].some((name) => heads.has(name))) return blocks;
  const { problems, rest, before } = sortInto(heads, blocks, referring);
  const joined = [...problems.values()].flatMap(({ head, below }) => [head, ...below]);
  const later = rest.findIndex((block, index) => index >= before && beginsAnew(block));
  const parts = later < 0 ? rest.length : later;
  return [...rest.slice(0, parts), ...joined, ...rest.slice(parts)];
}

function sortInto(
  heads: ReadonlyMap<number, Block>,
  blocks: readonly Block[],
  referring: readonly (Referring | null)[],
): Lists {
  const problems = new Map(
    [...heads].map(([number, head]) => [
      number,
      { head: asLabelled(head, 'problem', number), below: [] as Block[] },
    ]),
  );
  const rest: Block[] = [];
  let group = rest;
  let underHeading = false;
  let before = 0;
  for (const [index, block] of blocks.entries()) {
    const number = signOf(block);
    const found = referring[index];
    const known = problems.get(found?.problem ?? number ?? 0);
    const head = heads.get(number ?? 0);
    if (found) {
      group = known?.below ?? rest;
      underHeading = found.block === null;
    } else if (head === block) {
      group = known?.below ?? rest;
      before ||= rest.length;
      continue;
    } else if (head && known && wordsOf(block).startsWith(wordsOf(head))) {
      known.head = { ...known.head, cells: { ...known.head.cells, ...block.cells } };
      known.below.unshift(asField(block));
      group = known.below;
      continue;
    } else if (number !== null && !(underHeading && !isChapter(block))) group = rest;
    if (found?.block !== null) group.push(found?.block ?? block);
  }
  return { problems, rest, before };
}

interface Referring {
  /** null for a heading, of which nothing is kept. */
  block: Block | null;
  /** The first problem that the measure names. */
  problem: number;
}

/** A numbered measure that names a problem by number, its words beginning after a reference that stands before them. */
function refer(block: Block): Referring | null {
  if (block.refersTo !== null) return { problem: block.refersTo, block };
  const head = referringHead.exec(block.norm.slice(block.marker?.end ?? 0).trim());
  if (head) return { problem: firstOf(head) ?? 0, block: null };
  const from = block.marker?.end ?? block.label?.end ?? 0;
  const match = from > 0 ? reference.exec(block.norm.slice(from)) : null;
  const problem = match && firstOf(match);
  const number = signOf(block);
  if (!match || problem === null || number === null) return null;
  const restAt = match.index === 0 ? from + match[0].length : from;
  return { problem, block: { ...asLabelled(block, 'measure', number), restAt } };
}

function firstOf(match: RegExpExecArray): number | null {
  return readNumeral(/\d+|[^\d、,和及与()]+/.exec(match.slice(1).find(Boolean) ?? '')?.[0] ?? '');
}

/** Whether the sign before a measure's words names more than one problem. */
export function namesSeveral(sign: string): boolean {
  return /[、,和及与]/.test(reference.exec(sign)?.slice(1).find(Boolean) ?? '');
}

/** Not a paragraph that would go on with the item before it. */
function beginsAnew(block: Block): boolean {
  return signOf(block) !== null || block.bare !== null || block.depth > 0;
}

function isChapter({ marker, bare, depth }: Block): boolean {
  return depth > 0 || bare === 'chapter' || /^(?:part|cn-dun)$/.test(marker?.family ?? '');
}

function signOf({ label, marker }: Block): number | null {
  return marker?.ordinal ?? label?.ordinal ?? null;
}

function wordsOf({ norm, marker, label }: Block): string {
  return norm.slice(marker?.end ?? label?.end ?? 0).replace(/[。;\s]+$/, '');
}

function asLabelled(block: Block, kind: 'problem' | 'measure', ordinal: number): Block {
  const sign = block.marker?.sign ?? block.label?.sign ?? '';
  const end = block.marker?.end ?? block.label?.end ?? 0;
  return { ...block, marker: null, label: { kind, ordinal, sign, end }, restAt: end, bare: null };
}

function asField(block: Block): Block {
  return {
    ...block,
    marker: null,
    label: { kind: 'field', ordinal: null, sign: '', end: 0 },
    restAt: 0,
    bare: null,
  };
}

/** The blocks that count from one in one style before the measures begin, by number: the longest such run. */
function numberedRun(blocks: readonly Block[]): ReadonlyMap<number, Block> {
  let run = new Map<number, Block>();
  let best = run;
  let style = '';
  for (const block of blocks) {
    const number = signOf(block);
    const own = block.marker?.family ?? block.label?.kind ?? '';
    if (number === 1) {
      run = new Map();
      style = own;
    }
    if (number === null || own !== style || number !== run.size + 1) continue;
    run.set(number, block);
    if (run.size >= best.size) best = run;
  }
  return best.size > 1 ? best : new Map();
}
