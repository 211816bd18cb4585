import type { TrendRow } from '@huiyin/db/sql/read-trends';
import { noTrendKey } from '@huiyin/db/sql/trend-places';
import type { ChartWords } from './chart-words.ts';
import { cutLabel } from './cut-label.ts';
import { trendWords } from './trend-words.ts';

/** How much of the text of a measure without a title stands for it, in Chinese characters. */
const openingEms = 30;

type Named = Pick<TrendRow, 'key' | 'number' | 'label' | 'opening'> & {
  readonly dimension: string;
  readonly status?: string | null;
};

/** What a place of the trends is called on screen. */
export function placeLabel(
  { dimension, key, number, label, status }: Named,
  words: ChartWords = trendWords,
): string {
  if (key === noTrendKey && dimension in words.none) {
    return words.none[dimension as keyof ChartWords['none']];
  }
  if (dimension === 'kind') return words.kinds[key] ?? key;
  if (dimension === 'problem' && number !== null && label !== null) return trendWords.numbered(number, label);
  if (dimension === 'unit' && status === 'gone') return words.gone(label ?? key);
  return label ?? key;
}

/** A measure's title, or how its text begins. */
export function measureLabel({ key, label, opening }: Omit<Named, 'number' | 'dimension'>): string {
  return label ?? (opening === null ? key : cutLabel(opening, openingEms));
}

/** The same with its number before it. */
export function numberedMeasure(measure: Omit<Named, 'dimension'>): string {
  const label = measureLabel(measure);
  return measure.number === null ? label : trendWords.numbered(measure.number, label);
}
