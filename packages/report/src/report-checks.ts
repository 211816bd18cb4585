import type { Declaration } from './declared.ts';
import type { Ending } from './ending.ts';
import { isOnlyStatus } from './fields.ts';
import { placeIn } from './flow.ts';
import { namesSeveral } from './lists-apart.ts';
import { isEmpty } from './measure-drafts.ts';
import type { ParsedReport } from './parsed-report.ts';
import type { BuiltProblem } from './problems.ts';
import { nesting } from './quotes.ts';
import { checkNumbers } from './sequence-checks.ts';
import { type ReportWarning, warn } from './warnings.ts';

/** What a finished reading is checked against. */
export interface CheckSource {
  text: string;
  report: ParsedReport;
  built: readonly BuiltProblem[];
  declaration: Declaration;
  /** Places that became part of no problem. */
  unread: readonly { start: number; end: number }[];
  ending: Ending;
}

/** All warnings of a report, in the order of their places. */
export function collectWarnings(source: CheckSource): ReportWarning[] {
  const warnings = [
    ...frameWarnings(source),
    ...numberWarnings(source.built),
    ...source.built.flatMap(problemWarnings),
    ...source.built.flatMap(measureWarnings),
    ...markerChanges(source.built),
    ...source.unread.map((place) => warn('item-unread', place)),
    ...declaredWarnings(source),
  ];
  return warnings.toSorted((one, other) => one.start - other.start || one.code.localeCompare(other.code));
}

function frameWarnings({ text, report, ending }: CheckSource): ReportWarning[] {
  const warnings: ReportWarning[] = [];
  const top = { start: 0, end: 0 };
  const bottom = { start: text.length, end: text.length };
  if (report.title === null) warnings.push(warn('title-missing', top));
  if (report.body === null) warnings.push(warn('body-missing', bottom));
  if (ending.invalid)
    warnings.push(warn('date-invalid', placeIn(ending.invalid, 0), [ending.invalid.raw.trim()]));
  else if (report.publishedOn === null) warnings.push(warn('date-missing', bottom));
  const { phone, email, address } = report.contact;
  if (phone.length + email.length + address.length === 0) warnings.push(warn('contact-missing', bottom));
  const strange = unreadable(text);
  const [first] = strange;
  if (first !== undefined)
    warnings.push(warn('characters-unreadable', { start: first, end: first + 1 }, [strange.length]));
  return warnings;
}

function numberWarnings(built: readonly BuiltProblem[]): ReportWarning[] {
  const parents = [...new Set(built.map(({ node }) => node.parent))];
  const problems = built.map(({ problem, node, heading }) => ({
    number: problem.number,
    scope: parents.indexOf(node.parent),
    scopeName: '',
    ...heading,
  }));
  const measures = built
    .flatMap(({ problem, drafts }, scope) =>
      drafts.map((draft) => ({
        number: draft.number,
        scope,
        scopeName: problem.title ?? String(problem.number ?? ''),
        start: draft.start,
        end: draft.end,
      })),
    )
    .toSorted((one, other) => one.start - other.start);
  return [...checkNumbers('problem', problems), ...checkNumbers('measure', measures)];
}

function problemWarnings({ problem, node, heading, sharedProgress }: BuiltProblem): ReportWarning[] {
  const warnings: ReportWarning[] = [];
  const name = problem.title ?? String(problem.number ?? '');
  if (problem.title === null) warnings.push(warn('problem-title-missing', heading));
  else if (!problem.named) warnings.push(warn('problem-unnamed', heading, [name]));
  if (problem.measures.length === 0) warnings.push(warn('problem-without-measures', heading, [name]));
  const head = node.block?.norm.slice(node.block.restAt, node.name.end) ?? '';
  if (!nesting(head).balanced) warnings.push(warn('quotes-unbalanced', heading));
  for (const flow of sharedProgress)
    if (!isOnlyStatus(flow)) warnings.push(warn('progress-shared', placeIn(flow, 0)));
  return warnings;
}

function measureWarnings({ drafts }: BuiltProblem): ReportWarning[] {
  return drafts.flatMap((draft) => {
    if (isEmpty(draft)) return [warn('measure-empty', draft)];
    if (namesSeveral(draft.sign)) return [warn('measure-names-several', draft)];
    return draft.unmarked ? [warn('measure-unmarked', draft)] : [];
  });
}

/** A numbering style that differs from the one most problems (or most measures) use. */
function markerChanges(built: readonly BuiltProblem[]): ReportWarning[] {
  const warnings: ReportWarning[] = [];
  const all = built.flatMap(({ drafts }) => drafts);
  const usual = mostCommon(all.map(({ family }) => family));
  const usualSign = all.find(({ family }) => family === usual)?.sign ?? '';
  for (const { problem, drafts } of built) {
    const odd = drafts.find(({ family }) => family !== usual);
    if (
      odd &&
      !odd.unmarked &&
      hasNumber(odd.sign) &&
      shapeOf(odd.sign) !== shapeOf(usualSign) &&
      usualSign !== ''
    )
      warnings.push(warn('measure-marker-changed', odd, [usualSign, odd.sign, problem.title ?? '']));
  }
  const usualProblem = mostCommon(built.map(({ node }) => node.family));
  const sample = built.find(({ node }) => node.family === usualProblem)?.node.block?.marker?.sign ?? '';
  for (const { node, heading } of built) {
    const sign = node.block?.marker?.sign ?? '';
    const changes = node.parent?.children.some(({ changed }) => changed);
    if (node.family !== usualProblem && changes)
      warnings.push(warn('problem-marker-changed', heading, [sample, sign]));
  }
  return warnings;
}

/** A label alone (`整改措施：`) is no other style of numbering. */
function hasNumber(sign: string): boolean {
  return sign !== '' && !/(?:措施|情况|成效|进展|结果).*[:】]$/.test(sign);
}

/** A sign without its number. */
function shapeOf(sign: string): string {
  return sign.replace(/\d+/g, '1');
}

function mostCommon(words: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  let best: string | null = null;
  for (const [word, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = word;
  return best;
}

function declaredWarnings({ report, declaration, built }: CheckSource): ReportWarning[] {
  const { totals, places } = declaration;
  const aspects = new Set(built.flatMap(({ problem }) => (problem.aspect === null ? [] : [problem.aspect])))
    .size;
  const pairs = [
    ['aspects', 'declared-aspects-differ', aspects],
    ['problems', 'declared-problems-differ', report.counts.problems],
    ['measures', 'declared-measures-differ', report.counts.measures],
  ] as const;
  return pairs.flatMap(([key, code, found]) => {
    const declared = totals[key];
    const place = places[key];
    if (declared === undefined || !place || declared === found || (key === 'aspects' && found === 0))
      return [];
    return [warn(code, place, [declared, found])];
  });
}

/** Offsets of replacement characters, private-use characters and control characters other than line breaks and tabs. */
function unreadable(text: string): number[] {
  const found: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const isControl = code < 0x20 && !(code >= 0x09 && code <= 0x0d);
    if (isControl || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) found.push(index);
  }
  return found;
}
