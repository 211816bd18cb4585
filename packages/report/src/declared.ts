import { type Flow, placeIn } from './flow.ts';
import { chineseDigits, readNumeral } from './numerals.ts';
import type { DeclaredTotals } from './parsed-report.ts';

/** What the report says of itself, and where it says it. */
export interface Declaration {
  totals: DeclaredTotals;
  places: Partial<Record<keyof DeclaredTotals, { start: number; end: number }>>;
}

const n = `(\\d{1,4}|[${chineseDigits}]{1,4})`;
const kinds: readonly [keyof DeclaredTotals & ('aspects' | 'problems' | 'measures'), RegExp][] = [
  ['aspects', new RegExp(`${n}\\s*个(?:大)?方面(?!(?:的)?(?:具体|主要|突出)*问题)`, 'g')],
  [
    'problems',
    new RegExp(
      `${n}\\s*([个条项类])(?:方面)?(?:的)?(?:具体|主要|突出|反馈|整改|共性|个性)*问题(?!线索)|问题(?:共|共计|合计)?\\s*${n}\\s*([个条项])`,
      'g',
    ),
  ],
  [
    'measures',
    new RegExp(
      `${n}\\s*([个条项])(?:具体|整改|工作)*(?:措施|举措|整改任务)|(?:措施|举措)(?:共|共计|合计)?\\s*${n}\\s*([个条项])`,
      'g',
    ),
  ],
];
const stages: readonly ['Done' | 'MostlyDone' | 'Ongoing' | 'LongTerm', RegExp][] = [
  ['MostlyDone', new RegExp(`基本完成(?:整改)?(?:的)?\\s*${n}\\s*([个条项])`, 'g')],
  [
    'Done',
    new RegExp(
      `(?:(?<!未|基本)(?:已|全部|均)?(?:整改)?完成(?:整改|销号)?|已整改(?:到位)?|已销号)(?:的|了)?\\s*${n}\\s*([个条项])`,
      'g',
    ),
  ],
  [
    'Ongoing',
    new RegExp(`(?:持续|正在|加快|有序)(?:推进|整改|实施|办理)(?:的|中)?\\s*${n}\\s*([个条项])`, 'g'),
  ],
  ['LongTerm', new RegExp(`长期(?:坚持|推进|整改)(?:的)?\\s*${n}\\s*([个条项])`, 'g')],
];
const rules = new RegExp(`(?:建立|健全|制定|修订|完善|出台|新建)[^。;]{0,14}制度(?:机制)?\\s*${n}\\s*[个项]`);
const about = /反馈|整改|巡[视察]|指出|清单|方面|台账/;

interface Mention {
  index: number;
  kind: 'problems' | 'measures';
  classifier: string;
}

/** Reads the totals a report declares; the first statement of each counts. `flows` are its prose before the problems. */
export function findDeclared(flows: readonly Flow[]): Declaration {
  const declaration: Declaration = { totals: {}, places: {} };
  const mentions: Mention[] = [];
  for (const flow of flows) {
    readTotals(flow, declaration, mentions);
    readStages(flow, declaration, mentions);
    for (const mention of mentions) mention.index = -1;
  }
  return declaration;
}

function readTotals(flow: Flow, declaration: Declaration, mentions: Mention[]): void {
  for (const [kind, pattern] of kinds) {
    for (const match of flow.norm.matchAll(pattern)) {
      if (kind !== 'measures' && !about.test(sentenceAround(flow.norm, match.index))) continue;
      note(declaration, kind, flow, match);
      const classifier = match[2] ?? match[4] ?? '个';
      if (kind !== 'aspects') mentions.push({ index: match.index, kind, classifier });
    }
  }
}

function readStages(flow: Flow, declaration: Declaration, mentions: readonly Mention[]): void {
  let found = false;
  for (const [stage, pattern] of stages) {
    for (const match of flow.norm.matchAll(pattern)) {
      const subject = subjectOf(mentions, match.index, match[2] ?? '');
      if (!subject) continue;
      note(declaration, `${subject}${stage}`, flow, match);
      found = true;
    }
  }
  const match = found ? rules.exec(flow.norm) : null;
  if (match) note(declaration, 'rules', flow, match);
}

/** What a count such as `已完成7条` counts: the nearest total before it, told in the same classifier if there is one. */
function subjectOf(
  mentions: readonly Mention[],
  index: number,
  classifier: string,
): 'problems' | 'measures' | null {
  const before = mentions
    .filter((mention) => mention.index <= index)
    .toSorted((one, other) => other.index - one.index);
  return (before.find((mention) => mention.classifier === classifier) ?? before[0])?.kind ?? null;
}

function note(declaration: Declaration, key: keyof DeclaredTotals, flow: Flow, match: RegExpExecArray): void {
  const value = readNumeral(match[1] ?? match[3] ?? '');
  if (value === null || value === 0 || declaration.totals[key] !== undefined) return;
  declaration.totals[key] = value;
  declaration.places[key] = placeIn(flow, match.index, match.index + match[0].length);
}

function sentenceAround(norm: string, index: number): string {
  const from = norm.lastIndexOf('。', index) + 1;
  const to = norm.indexOf('。', index);
  return norm.slice(from, to < 0 ? norm.length : to);
}
