import { readClaims } from '../src/claims/read-claims.ts';
import { lintReport } from '../src/lint/lint-report.ts';
import { parseReport } from '../src/parse-report.ts';

/** What a run of mutated reports gave: the seeds of those that threw or whose offsets did not hold. */
export interface FuzzResult {
  runs: number;
  failures: { seed: number; fault: string }[];
}

/** Parses `runs` damaged variants of the given texts; the same seed gives the same variants. */
export function fuzzReports(texts: readonly string[], options: { runs: number; seed: number }): FuzzResult {
  const failures: FuzzResult['failures'] = [];
  for (let run = 0; run < options.runs; run++) {
    const seed = options.seed + run;
    const text = mutate(texts[run % texts.length] ?? '', seed);
    const fault = faultOf(text);
    if (fault !== null) failures.push({ seed, fault });
  }
  return { runs: options.runs, failures };
}

/** null when a text parses and every place lies inside it; otherwise what went wrong. */
export function faultOf(text: string): string | null {
  try {
    const { problems, warnings, chapters } = parseReport(text);
    const measures = problems.flatMap((problem) => problem.measures);
    const claims = measures.flatMap((measure) => readClaims(text, measure));
    const findings = lintReport(text, { measures, publishedOn: '2024-03-15', asOf: '2024-12-31' });
    const told = findings.flatMap((one) => one.places);
    const places = [...problems, ...warnings, ...chapters, ...measures, ...claims, ...told];
    const outside = places.some(({ start, end }) => !(start >= 0 && start <= end && end <= text.length));
    if (outside) return 'a place lies outside the text';
    const wrong = measures.some((one) => one.text !== text.slice(one.start, one.end));
    return wrong ? 'a measure is not the slice it names' : null;
  } catch (error) {
    return error instanceof Error ? error.message : 'threw';
  }
}

/** A small generator with 32 bits of state (mulberry32), so that a seed names one variant. */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Pick = (below: number) => number;
type Mutation = (text: string, pick: Pick) => string;

const strange = [
  '\u0000',
  '\uD83D',
  '\uDE00',
  '\u2028',
  '\t',
  '\r',
  '\uFEFF',
  '\uFFFD',
  '“',
  '(',
  '**',
  '|',
  '#',
  '\u000B',
];
const signs = [
  '1.',
  '（二）',
  '(3)',
  '①',
  '一是',
  '问题1：',
  '整改措施：',
  '整改情况：',
  '责任单位：',
  '第一，',
  '1.1 ',
  '- ',
];

const mutations: readonly Mutation[] = [
  (text, pick) => cutOut(text, pick(text.length + 1), pick(200)),
  (text, pick) => text.slice(0, pick(text.length + 1)),
  (text, pick) => text.slice(pick(text.length + 1)),
  (text, pick) => insert(text, pick(text.length + 1), strange[pick(strange.length)] ?? ''),
  (text, pick) => insert(text, pick(text.length + 1), `\n${signs[pick(signs.length)] ?? ''}`),
  (text, pick) => swapLines(text, pick),
  (text, pick) => wrapAt(text, 18 + pick(40)),
  (text) => text.replace(/[!-~]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0)),
  (text) => text.replace(/[\uFF01-\uFF5E]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0)),
  (text, pick) => text.replaceAll('\n', ['\r\n', '', ' ', '\n\n', '\t'][pick(5)] ?? ''),
  (text, pick) => text + text.slice(pick(text.length + 1)),
  (text, pick) => insert(text, pick(text.length + 1), ['（', '“', '一'][pick(3)]?.repeat(pick(3000)) ?? ''),
];

function mutate(text: string, seed: number): string {
  const random = generator(seed);
  const pick: Pick = (below) => Math.floor(random() * Math.max(1, below));
  let mutated = text;
  for (let step = 1 + pick(6); step > 0; step--)
    mutated = mutations[pick(mutations.length)]?.(mutated, pick) ?? mutated;
  return mutated;
}

function cutOut(text: string, at: number, length: number): string {
  return text.slice(0, at) + text.slice(at + length);
}

function insert(text: string, at: number, inserted: string): string {
  return text.slice(0, at) + inserted + text.slice(at);
}

function swapLines(text: string, pick: Pick): string {
  const lines = text.split('\n');
  const [one, other] = [pick(lines.length), pick(lines.length)];
  const kept = lines[one] ?? '';
  lines[one] = lines[other] ?? '';
  lines[other] = kept;
  return lines.join('\n');
}

function wrapAt(text: string, width: number): string {
  return text.replace(new RegExp(`[^\\n]{${width}}(?=[^\\n])`, 'g'), '$&\n');
}
