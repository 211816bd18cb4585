import type { TrendsView } from '@huiyin/contract/desk/trends';

type Measure = TrendsView['measures'][number];

const done: readonly Measure['status'][] = ['completed', 'submitted', 'closedOut'];

/** Measures that the report calls done and about which cases came all the same, most first. */
export function contradicted(measures: readonly Measure[]): Measure[] {
  return measures
    .filter(({ status, received }) => done.includes(status) && received > 0)
    .sort((a, b) => b.received - a.received);
}

/** Measures about which nothing came: nobody knows how they stand. */
export function unheard(measures: readonly Measure[]): Measure[] {
  return measures.filter(({ received }) => received === 0);
}
