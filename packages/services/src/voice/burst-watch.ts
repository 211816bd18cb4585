import { burstOf, rememberedFor, type SourceAnswer } from '@huiyin/domain/claims/burst';

type Remembered = SourceAnswer & { readonly id: string };
/** Which answers are to wait: with a hold that waits already, or together in a new one. */
export type Burst = {
  readonly ids: readonly string[];
  readonly pattern: 'oneItem' | 'manyItems';
  readonly holdId: string | null;
};

/** What is remembered of a class of sources: its answers of the last hour, and its bursts by item (`*` for many items). */
type Source = { answers: Remembered[]; holds: Map<string, { holdId: string; at: number }> };

/** Beyond this many classes the one longest quiet is forgotten. */
const mostSources = 20_000;

/** Remembers for an hour, in memory alone, which answers came from one class of sources. */
export type BurstWatch = {
  /** Takes note of an answer that was kept; says what is to wait, if anything. */
  note(source: string, answer: Remembered): Burst | null;
  /** Further answers of the same burst wait with the hold. */
  held(source: string, burst: Burst, hold: { holdId: string; item: string; at: number }): void;
  /** An officer has decided about the burst: what comes now is counted anew. */
  decided(source: string, item: string): void;
};

/** A watch that has seen nothing yet. */
export function createBurstWatch(): BurstWatch {
  const sources = new Map<string, Source>();
  const sourceOf = (name: string, now: number): Source => {
    const found = sources.get(name) ?? { answers: [], holds: new Map() };
    sources.delete(name);
    sources.set(name, found);
    const [oldest] = sources.keys();
    if (sources.size > mostSources && oldest !== undefined) sources.delete(oldest);
    found.answers = found.answers.filter(({ at }) => at > now - rememberedFor);
    for (const [item, { at }] of found.holds) if (at <= now - rememberedFor) found.holds.delete(item);
    return found;
  };
  return {
    note(name, answer) {
      const source = sourceOf(name, answer.at);
      const open = source.holds.get(answer.item) ?? source.holds.get('*');
      if (open) {
        open.at = answer.at;
        return { ids: [answer.id], pattern: 'oneItem', holdId: open.holdId };
      }
      source.answers.push(answer);
      const burst = burstOf(source.answers);
      if (!burst) return null;
      source.answers = source.answers.filter((one) => !burst.members.includes(one));
      return { ids: burst.members.map(({ id }) => id), pattern: burst.pattern, holdId: null };
    },
    held(name, burst, { holdId, item, at }) {
      if (burst.holdId === null)
        sourceOf(name, at).holds.set(burst.pattern === 'oneItem' ? item : '*', { holdId, at });
    },
    decided(name, item) {
      const holds = sources.get(name)?.holds;
      holds?.delete(holds.has(item) ? item : '*');
    },
  };
}

const watches = new WeakMap<object, Map<string, BurstWatch>>();

/** The one watch over a book of voices, of whoever works on this database. */
export function burstWatchOf(database: object, book: string): BurstWatch {
  const ofDatabase = watches.get(database) ?? new Map<string, BurstWatch>();
  watches.set(database, ofDatabase);
  const watch = ofDatabase.get(book) ?? createBurstWatch();
  ofDatabase.set(book, watch);
  return watch;
}
