/** How a figure is meant. A per cent is a `share` or, after a word of change, `growth`; others are told by their wording. */
export type Qualifier = 'exact' | 'approx' | 'over' | 'under' | 'estimated' | 'share' | 'growth';

/** Which way the text says the figure went; a base value and a plain count go nowhere. */
export type Direction = 'up' | 'down' | 'none';

/** What a word beside a share or a change says of its exactness. */
export type Hedge = 'approx' | 'over' | 'under' | 'estimated';

/**
 * One figure that a measure asserts. `start` and `end` are UTF-16 offsets into the parsed original; `text` is that range
 * with line breaks left out. `value` and `unit` are as printed (`6100余万元` is 6100 and 万元), `valueNormalized` counts in
 * `unitBase`.
 */
export interface Claim {
  text: string;
  start: number;
  end: number;
  value: number;
  unit: string;
  valueNormalized: number;
  unitBase: string;
  qualifier: Qualifier;
  direction: Direction;
  hedge: Hedge | null;
  /** The time the figure speaks of, as printed (`2023年10月以来`, `截至5月底`); null where the sentence names none. */
  period: string | null;
  /** What a change is measured against, as printed (`同比`, `较年初`). */
  base: string | null;
  /** What is counted, as far as the words beside the figure say it. */
  subject: string;
  /** Index among the measure's claims of the whole that this is a part of (其中). */
  partOf: number | null;
  /** Claims of the measure that stand side by side in one list carry the same number. */
  list: number | null;
  /** The figure before a change: 由5家 in 由5家增至8家. */
  isBase: boolean;
}
