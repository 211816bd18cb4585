import type { Claim } from '../claims/claim.ts';
import { isCount, isMeasured } from '../claims/units.ts';
import {
  around,
  clauseStops,
  type Finding,
  finding,
  inPassage,
  placeOf,
  placeOfClaim,
  type ReadMeasure,
} from './finding.ts';

/** As many characters in a row make the same statement; shorter ones are common turns of speech. */
const sameRun = 13;
/** And as many name the same thing beside the same figure. */
const sameName = 6;
const done = /建成|成立|获批|获评|封顶|开业|投用|启用|通车|印发|出台|完成|签订|落户|获得|入选|认定|挂牌|举办/;

/** The same fact told under two measures: an equal figure of the same thing, or the same long words about a deed. */
export function findRepeats(original: string, measures: readonly ReadMeasure[]): Finding[] {
  const figures = repeatedFigures(measures);
  const pairs = new Set(figures.map(({ places }) => pairOf(places)));
  return [
    ...figures,
    ...repeatedWords(original, measures).filter(({ places }) => !pairs.has(pairOf(places))),
  ];
}

function pairOf(places: Finding['places']): string {
  return places.map(({ measure }) => measure).join('-');
}

interface Told {
  read: ReadMeasure;
  claim: Claim;
  name: string;
}

function repeatedFigures(measures: readonly ReadMeasure[]): Finding[] {
  const byFigure = new Map<string, Told[]>();
  for (const read of measures)
    for (const claim of read.claims) {
      if (!(isCount(claim.unit) || isMeasured(claim.unit)) || claim.value < 2 || claim.isBase) continue;
      const key = `${claim.valueNormalized} ${claim.unitBase}`;
      byFigure.set(key, [...(byFigure.get(key) ?? []), { read, claim, name: nameOf(read, claim) }]);
    }
  return [...byFigure.values()].flatMap((told) =>
    told.flatMap((one, at) => {
      const other = told
        .slice(at + 1)
        .find(({ read, name }) => read !== one.read && sharedName(one.name, name) !== '');
      if (!other) return [];
      const words = [`${sharedName(one.name, other.name)}${one.claim.value}${one.claim.unit}`];
      return [
        finding(
          'fact-repeated',
          [placeOfClaim(one.read, one.claim), placeOfClaim(other.read, other.claim)],
          words,
        ),
      ];
    }),
  );
}

/** The clause of a figure without numbers and without words that say only that there is more of it. */
function nameOf({ passage }: ReadMeasure, { start }: Claim): string {
  const { text } = around(passage.norm, inPassage(passage, start), /[，,、。；;\n]/);
  return text
    .replace(/新增|累计|共计|其中|推动|解决|开展|建成|完成/g, '·')
    .replace(/[\d.,%]+[\u4e00-\u9fff]?/g, '·');
}

/** The longest run of characters that two names share, if it is long enough to name one thing. A missing 级 or 市 is none. */
function sharedName(one: string, other: string): string {
  const short = (name: string) => name.replace(/[级市县区的]/g, '');
  const run = longestCommon(short(one), short(other), sameName);
  const named = run.split('·').find((part) => part.length >= sameName);
  return named ?? '';
}

function longestCommon(one: string, other: string, least: number): string {
  let best = '';
  for (let at = 0; at + least <= one.length; at++) {
    let length = Math.max(least, best.length + 1);
    while (at + length <= one.length && other.includes(one.slice(at, at + length)))
      best = one.slice(at, at + length++);
  }
  return best;
}

/** Runs of characters that stand in two measures, found through an index of all runs of the least length. */
function repeatedWords(original: string, measures: readonly ReadMeasure[]): Finding[] {
  const places = new Map<string, { read: ReadMeasure; at: number }>();
  const findings = new Map<string, Finding>();
  for (const read of measures) {
    const { norm } = read.passage;
    for (let at = read.measure.title ? read.measure.title.length : 0; at + sameRun <= norm.length; at++) {
      const run = norm.slice(at, at + sameRun);
      if (!isTelling(run)) continue;
      const earlier = places.get(run);
      if (!earlier) places.set(run, { read, at });
      else if (earlier.read !== read) {
        const length = commonLength(earlier.read.passage.norm.slice(earlier.at), norm.slice(at));
        const key = `${earlier.read.index}-${read.index}`;
        if (!findings.has(key) && isDeed(earlier.read, earlier.at) && isDeed(read, at))
          findings.set(key, repeated(original, { earlier, later: { read, at }, length }));
        at += length - 1;
      }
    }
  }
  return [...findings.values()];
}

/** Words that name something: no sentence end within, and not the title of a document, which may well stand twice. */
function isTelling(run: string): boolean {
  return !/[，,。；;《》\n\d]/.test(run);
}

function isDeed({ passage }: ReadMeasure, at: number): boolean {
  return done.test(around(passage.norm, at, /[。；;\n]/).text);
}

interface Repetition {
  earlier: { read: ReadMeasure; at: number };
  later: { read: ReadMeasure; at: number };
  length: number;
}

function repeated(original: string, { earlier, later, length }: Repetition): Finding {
  const places = [earlier, later].map(({ read, at }) => placeOf(original, read, [at, at + length]));
  return finding('fact-repeated', places, [(places[0]?.text ?? '').replace(/^、|、$/g, '')]);
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length] && !clauseStops.test(one[length] ?? ''))
    length++;
  return Math.max(length, sameRun);
}
