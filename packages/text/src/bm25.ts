/** BM25's usual constants: Robertson and Zaragoza 2009, The Probabilistic Relevance Framework, section 3.4. */
const K1 = 1.2;
const B = 0.75;

/** How often each feature stands in a text, and how long the text is. */
export type Counts = { readonly of: ReadonlyMap<string, number>; readonly length: number };

/** In how many of `size` texts each feature stands. */
export type Frequencies = { readonly of: ReadonlyMap<string, number>; readonly size: number };

/** Adds up weighted lists of features. */
export function countsOf(lists: Iterable<Iterable<readonly [string, number]>>): Counts {
  const of = new Map<string, number>();
  let length = 0;
  for (const list of lists) {
    for (const [feature, weight] of list) {
      of.set(feature, (of.get(feature) ?? 0) + weight);
      length += weight;
    }
  }
  return { of, length };
}

/** Counts in how many of the texts each feature stands. */
export function frequenciesOf(texts: readonly Counts[]): Frequencies {
  const of = new Map<string, number>();
  for (const text of texts) for (const feature of text.of.keys()) of.set(feature, (of.get(feature) ?? 0) + 1);
  return { of, size: texts.length };
}

/** BM25's inverse document frequency, as a share of that of a feature in one single text: 0 to 1. */
export function rarity(feature: string, { of, size }: Frequencies): number {
  const idf = (n: number): number => Math.log(1 + (size - n + 0.5) / (n + 0.5));
  return idf(of.get(feature) ?? 1) / idf(1);
}

/** A query whose weights are multiplied by the rarity of each feature. */
export type Query = readonly (readonly [feature: string, worth: number])[];

/** Weighs the features of a query by their rarity. */
export function queryOf(features: Iterable<readonly [string, number]>, frequencies: Frequencies): Query {
  return [...features].map(([feature, weight]) => [feature, weight * rarity(feature, frequencies)]);
}

/** The same without the features that no text has. */
export function queryWithin(features: Iterable<readonly [string, number]>, frequencies: Frequencies): Query {
  return queryOf(
    [...features].filter(([feature]) => frequencies.of.has(feature)),
    frequencies,
  );
}

/** BM25 of a text for a query, in units of "a rarest word found once"; `usual` is the usual length of such texts. */
export function bm25(query: Query, text: Counts, usual: number): number {
  const norm = K1 * (1 - B + (B * text.length) / Math.max(1, usual));
  let score = 0;
  for (const [feature, worth] of query) {
    const count = text.of.get(feature);
    if (count) score += (worth * count * (K1 + 1)) / (count + norm);
  }
  return score;
}
