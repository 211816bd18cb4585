import { divideInline } from './inline-items.ts';
import { descendants, type OutlineNode } from './outline-node.ts';

const planWords = /下一步|今后|下阶段|努力方向|(?:工作)?打算$|后续工作|工作安排$/;
const lastingWords = /久久为功|持续(?:巩固|深化)|巩固(?:深化|拓展|提升)*(?:整改)?成[果效]|持续用力/;
/** A chapter on what is not done yet tells of problems first and of plans after them. */
const openMatters = /(?:问题|事项|任务|成果).{0,12}(?:及|和|与|、)/;
const organisationWords = /组织|领导|责任|站位|总体|基本(?:情况|做法)|认识|部署|机制|统筹|主要做法|高度重视/;
const progressWords =
  /整改(?:进展|落实|任务|情况|成效|措施|完成|工作)|反馈(?:的?问题|意见)|落实情况|进展情况|完成情况|成效|问题导向|具体问题|逐[项条]|见底/;
const sections = new Set(['M', 'G']);

/**
 * Decides which items of the outline are the problems. In each chapter it is the deepest numbering style most of
 * whose headings name a problem; where none does, in a chapter about progress, the style just above the last level.
 */
export function chooseProblems(root: OutlineNode): OutlineNode[] {
  const open = descendants(root).filter((node) => !inPlan(node));
  const labelled = open.filter((node) => node.family === 'P');
  if (labelled.length > 0) return labelled;
  const chosen = new Set<OutlineNode>();
  for (const region of regionsOf(root)) for (const node of problemsIn(region)) chosen.add(node);
  for (const node of continuing(open, chosen)) chosen.add(node);
  if (chosen.size === 0) for (const node of topProblems(root)) chosen.add(node);
  else for (const node of namedBesides(root, chosen)) chosen.add(node);
  if (chosen.size === 0)
    for (const node of problemsIn({ ...root, children: root.children.filter((child) => !isTopText(child)) }))
      chosen.add(node);
  return open.filter((node) => chosen.has(node));
}

/** True for a chapter about what will be done next. */
export function isPlan(node: OutlineNode): boolean {
  const head = headOf(node);
  if (node.name.strength === 'strong' || !isHeadingFamily(node.family)) return false;
  if (node.name.strength === 'none' && lastingWords.test(head)) return true;
  return planWords.test(head) && !openMatters.test(head);
}

/** The words of a node's heading. */
export function headOf(node: OutlineNode): string {
  return node.block?.norm.slice(node.block.restAt, node.name.end).replace(/[。\s]+$/, '') ?? '';
}

function isHeadingFamily(family: string): boolean {
  return /^(?:h\d|bare|part|cn-|ar-)/.test(family);
}

function inPlan(node: OutlineNode): boolean {
  for (let one: OutlineNode | null = node; one?.block; one = one.parent) if (isPlan(one)) return true;
  return false;
}

/** True for a chapter on how the work was organised or on what will be done next. */
export function isTopText(node: OutlineNode): boolean {
  return isPlan(node) || organisationWords.test(headOf(node));
}

function regionsOf(root: OutlineNode): OutlineNode[] {
  return root.children.filter((child) => !isPlan(child));
}

function problemsIn(region: OutlineNode): OutlineNode[] {
  const groups = groupByFamily(
    descendants(region).filter((node) => !inPlan(node) && !sections.has(node.family)),
  );
  let best: OutlineNode[] = [];
  let depth = -1;
  for (const nodes of groups.values()) {
    const mean = nodes.reduce((sum, node) => sum + depthOf(node), 0) / nodes.length;
    if (mean > depth && namesProblems(nodes)) {
      best = nodes;
      depth = mean;
    }
  }
  if (best.length > 0) return best;
  const head = headOf(region);
  const about = progressWords.test(head) && !organisationWords.test(head);
  return (about && region.name.strength !== 'strong') || region.block === null ? aboveLast(groups) : [];
}

function namesProblems(nodes: readonly OutlineNode[]): boolean {
  const strong = nodes.filter((node) => node.name.strength === 'strong').length;
  const likely = nodes.filter((node) => node.name.strength !== 'none').length;
  const holding = nodes.filter(holdsMeasures).length;
  if (strong > 0 && strong >= nodes.length * 0.5) return true;
  if (nodes.length > 2 && likely >= nodes.length * 0.8 && nodes.every(tellsMore)) return true;
  return likely >= nodes.length * 0.5 && holding >= nodes.length * 0.5;
}

/** What was done is told behind the heading, in the same paragraph. */
function tellsMore({ block, name }: OutlineNode): boolean {
  return block !== null && block.norm.length - name.end >= 12;
}

/** True where something that can be a measure stands under the heading. */
export function holdsMeasures(node: OutlineNode): boolean {
  if (node.children.length > 0) return true;
  const { block } = node;
  if (!block) return false;
  const pieces = [
    { norm: block.norm, from: node.name.end },
    ...node.body.map(({ norm }) => ({ norm, from: 0 })),
  ];
  return divideInline(pieces).length > 0;
}

/** Headings without a named problem: the heading style most of whose items hold items without further headings. */
function aboveLast(groups: Map<string, OutlineNode[]>): OutlineNode[] {
  let best: OutlineNode[] = [];
  let depth = -1;
  for (const [family, nodes] of groups) {
    if (!isHeadingFamily(family)) continue;
    const holding = nodes.filter((node) => node.children.some((child) => !isHeadingOnly(child)));
    const mean = nodes.reduce((sum, node) => sum + depthOf(node), 0) / nodes.length;
    const short = nodes.filter(
      (node) => headOf(node).length <= 60 && (node.block?.norm.length ?? 0) <= 80,
    ).length;
    if (holding.length >= nodes.length * 0.5 && short >= nodes.length * 0.5 && mean > depth) {
      best = nodes;
      depth = mean;
    }
  }
  return best;
}

function isHeadingOnly(node: OutlineNode): boolean {
  return node.children.length > 0 && (node.block?.norm.length ?? 0) <= 60;
}

/** Reports without chapters, or whose chapters are the problems themselves (`一、关于…问题`). */
function topProblems(root: OutlineNode): OutlineNode[] {
  const groups = groupByFamily(
    root.children.filter((node) => !isTopText(node) || node.name.strength === 'strong'),
  );
  for (const nodes of groups.values()) {
    const first = nodes.findIndex(isProblemLike);
    if (first < 0) continue;
    const last = nodes.findLastIndex(isProblemLike);
    const between = nodes.slice(first, last + 1);
    if (namesProblems(between)) return between;
  }
  return [];
}

/** Names a problem in words that are known, or has a section that tells what was done. */
function isProblemLike({ name, children }: OutlineNode): boolean {
  return name.strength !== 'none' || children.some(({ family }) => sections.has(family));
}

/**
 * Items that go on counting where a chosen problem left off, in the same style and on the same level, though their own
 * chapter names too few problems in words that are known.
 */
function continuing(open: readonly OutlineNode[], chosen: ReadonlySet<OutlineNode>): OutlineNode[] {
  const found: OutlineNode[] = [];
  let last: OutlineNode | null = null;
  for (const node of open) {
    const goesOn =
      last !== null &&
      node.family === last.family &&
      node.ordinal === (last.ordinal ?? 0) + 1 &&
      depthOf(node) === depthOf(last);
    if (goesOn && !chosen.has(node) && holdsMeasures(node)) found.push(node);
    if (chosen.has(node) || found.at(-1) === node) last = node;
  }
  return found;
}

/** Top-level headings that name a problem beside chapters in which problems were found. */
function namedBesides(root: OutlineNode, chosen: ReadonlySet<OutlineNode>): OutlineNode[] {
  const families = new Set([...chosen].map((node) => node.family));
  return root.children.filter(
    (child) =>
      child.name.strength === 'strong' &&
      families.has(child.family) &&
      !descendants(child).some((node) => chosen.has(node)),
  );
}

function groupByFamily(nodes: readonly OutlineNode[]): Map<string, OutlineNode[]> {
  const groups = new Map<string, OutlineNode[]>();
  for (const node of nodes) {
    const siblings = node.parent?.children ?? [];
    const changed = siblings.some((one) => one.changed && one.family === node.family);
    const family = changed ? (siblings[0]?.family ?? node.family) : node.family;
    const group = groups.get(family);
    if (group) group.push(node);
    else groups.set(family, [node]);
  }
  return groups;
}

function depthOf(node: OutlineNode): number {
  return node.parent ? depthOf(node.parent) + 1 : 0;
}
