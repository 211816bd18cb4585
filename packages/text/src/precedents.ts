import { bm25, type Counts, countsOf, type Query, queryOf } from './bm25.ts';
import type { MeasureIndex } from './measure-index.ts';
import { likenessOfTraits, type Traits, traitsOf } from './same-matter.ts';
import { type Features, featuresOf } from './text-features.ts';

/** A case whose measures an officer has settled; none if the officer said that no measure fits. */
export type ConfirmedCase = {
  readonly id: string;
  readonly text: string;
  readonly measureIds: readonly string[];
};

/**
 * An earlier case that speaks for a measure: how much of what a message says it says too, words rare among measures weighing
 * more (`covers`), and how alike the two are, words rare among earlier cases weighing more (`likeness`); both 0 to 1.
 */
export type Precedent = {
  readonly case: ConfirmedCase;
  readonly covers: number;
  readonly likeness: number;
};

/** What precedents say for one measure: the likeness of the nearest and of the next two, and the greatest cover. */
export type Weight = { readonly nearest: number; readonly next: number; readonly covers: number };

/** Precedents by measure, those of no measure under `null`, the most alike first. */
export function precedentsFor(
  text: string,
  features: Features,
  { index, confirmed }: { index: MeasureIndex; confirmed: readonly ConfirmedCase[] },
): Map<string | null, Precedent[]> {
  const own = saidIn(features, index);
  const known = confirmed.map(knownOf);
  const likeness = likenessOfTraits(
    traitsOf(text, features),
    known.map(({ traits }) => traits),
  );
  const by = new Map<string | null, Precedent[]>();
  for (const [at, earlier] of confirmed.entries()) {
    const counts = known[at]?.counts ?? own.counts;
    const precedent = { case: earlier, covers: covers(own, counts), likeness: likeness[at] ?? 0 };
    for (const key of earlier.measureIds.length === 0 ? [null] : earlier.measureIds) {
      const list = by.get(key);
      if (list) list.push(precedent);
      else by.set(key, [precedent]);
    }
  }
  for (const list of by.values()) list.sort((a, b) => b.likeness - a.likeness);
  return by;
}

/** Sums up the precedents of one measure. */
export function weightOf(precedents: readonly Precedent[] = []): Weight {
  const [nearest, second, third] = precedents;
  return {
    nearest: nearest?.likeness ?? 0,
    next: (second?.likeness ?? 0) + (third?.likeness ?? 0),
    covers: Math.max(0, ...precedents.map((precedent) => precedent.covers)),
  };
}

/** A message as a query of what earlier cases say, and what it is worth if all of it is found. */
type Said = { readonly counts: Counts; readonly query: Query; readonly whole: number };

function saidIn(features: Features, { frequencies }: MeasureIndex): Said {
  const counts = countsOf([features]);
  const query = queryOf(counts.of, frequencies);
  return { counts, query, whole: bm25(query, counts, counts.length) };
}

type Known = { readonly counts: Counts; readonly traits: Traits };
const knownCases = new WeakMap<ConfirmedCase, Known>();

/** An earlier case is compared with many messages, and read once. */
function knownOf(earlier: ConfirmedCase): Known {
  const known = knownCases.get(earlier);
  if (known) return known;
  const features = featuresOf(earlier.text);
  const read = { counts: countsOf([features]), traits: traitsOf(earlier.text, features) };
  knownCases.set(earlier, read);
  return read;
}

function covers(own: Said, other: Counts): number {
  if (own.whole === 0) return 0;
  return Math.min(1, bm25(own.query, other, (own.counts.length + other.length) / 2) / own.whole);
}
