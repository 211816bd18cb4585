/** One kind of public evidence about a measure: how much of it speaks for "done", out of how much. */
export interface Evidence {
  readonly kind: 'verifications' | 'checks' | 'ratings' | 'cases' | 'findings' | 'promises';
  /** From 0 to `of`; may be fractional (a "partly" is one half). */
  readonly good: number;
  readonly of: number;
}

type Answers = { readonly yes: number; readonly partly: number; readonly no: number };

/** What is known of one measure when the index is drawn up. */
export interface MeasureEvidence {
  /** The report's own word, which is what the evidence is held against. */
  readonly status: 'completed' | 'continuing' | 'submitted' | 'closedOut' | 'notStated';
  readonly verifications: Answers;
  /** The same from checkers whom the office invited; a part of its own. */
  readonly checks: Answers;
  /** Answers to "solved?" about cases linked to the measure. */
  readonly ratings: { readonly solved: number; readonly partly: number; readonly unsolved: number };
  /** Complaints linked to the measure that were received after the report's status was published. */
  readonly complaints: number;
  /** Findings that stand, dismissed ones left out. */
  readonly findings: number;
  readonly promises: { readonly kept: number; readonly passed: number };
}

/** How far the evidence is from the status: 0 is none, 1 is all; `low` and `high` bound it with 95 % probability. */
export interface RectificationIndex {
  readonly gap: number;
  readonly low: number;
  readonly high: number;
  /** `unknown` while the interval is wider than one half: few data say nothing. */
  readonly reading: 'matches' | 'differs' | 'unclear' | 'unknown';
  readonly parts: readonly Evidence[];
}

/** Weights per piece of evidence, in answers of one person; docs/paper-rectification-index.md gives the reasons. */
const weights = { verification: 1, check: 1, rating: 1, complaint: 0.5, finding: 1, promise: 2 } as const;
/** Evidence before any is in: half for and half against, worth one answer in all (Jeffreys 1946). */
const prior = { good: 0.5, bad: 0.5 };
/** Pieces of one kind beyond this count no more: a hundred voices are not a hundred independent looks. */
const mostOfAKind = 40;

/**
 * Holds the public evidence about a measure against its official status: a beta distribution for the share of evidence that
 * says "not done", from weighted counts and Jeffreys' prior. For a measure that the report itself calls unfinished the gap is
 * not asked for and the reading is `unknown`. Pure.
 */
export function rectificationIndex(evidence: MeasureEvidence): RectificationIndex {
  const parts = partsOf(evidence);
  if (evidence.status === 'continuing' || evidence.status === 'notStated') return { ...open, parts };
  const good = parts.reduce((total, part) => total + part.good, prior.good);
  const bad = parts.reduce((total, part) => total + part.of - part.good, prior.bad);
  const gap = bad / (good + bad);
  const low = betaQuantile(0.025, bad, good);
  const high = betaQuantile(0.975, bad, good);
  return { gap, low, high, reading: readingOf(low, high), parts };
}

const open = { gap: 0.5, low: 0, high: 1, reading: 'unknown' } as const;

function readingOf(low: number, high: number): RectificationIndex['reading'] {
  if (high - low > 0.5) return 'unknown';
  if (high < 0.5) return 'matches';
  return low > 0.5 ? 'differs' : 'unclear';
}

function partsOf(evidence: MeasureEvidence): Evidence[] {
  const { verifications, checks, ratings, complaints, findings, promises } = evidence;
  const answered = (said: Answers) => ({ good: said.yes + said.partly / 2, of: sum(said) });
  const all: Evidence[] = [
    part('verifications', answered(verifications), weights.verification),
    part('checks', answered(checks), weights.check),
    part('ratings', { good: ratings.solved + ratings.partly / 2, of: sum(ratings) }, weights.rating),
    part('cases', { good: 0, of: complaints }, weights.complaint),
    part('findings', { good: 0, of: findings }, weights.finding),
    part('promises', { good: promises.kept, of: promises.kept + promises.passed }, weights.promise),
  ];
  return all.filter(({ of }) => of > 0);
}

function part(kind: Evidence['kind'], { good, of }: { good: number; of: number }, weight: number): Evidence {
  const scale = of > mostOfAKind ? (weight * mostOfAKind) / of : weight;
  return { kind, good: good * scale, of: of * scale };
}

function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/** The value below which a beta(a, b) variable lies with probability `p`, by halving; exact to 1e-9. */
export function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60 && high - low > 1e-10; step++) {
    const middle = (low + high) / 2;
    if (betaShare(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The regularised incomplete beta function by its continued fraction (Abramowitz and Stegun 26.5.8, in Lentz's form). */
function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 300; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-12) break;
  }
  return result;
}

const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
] as const;

/** The logarithm of the gamma function for positive arguments (C. Lanczos 1964, g = 7, n = 9). */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const base = x - 1 + 7.5;
  const series = lanczos.reduce((total, one, index) => total + one / (x + index), 0.9999999999998099);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(base) - base + Math.log(series);
}
