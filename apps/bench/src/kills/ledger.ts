/** What one client was told about one submission. Kept by the clients, never by the server. */
export type Acknowledged = {
  readonly serial: number;
  /** SHA-256 of the receipt's lookup key, hex: how the server knows the receipt. */
  readonly lookupHash: string;
  readonly caseNumber: string;
  /** SHA-256 of each attachment as the portal must have kept it. */
  readonly files: readonly string[];
};

/** All acknowledgements of a run and how often the site did not answer. */
export type Ledger = {
  readonly entries: readonly Acknowledged[];
  /** Requests without an answer that acknowledges, by status or kind of failure. */
  readonly refusals: ReadonlyMap<string, number>;
  acknowledge(entry: Acknowledged): void;
  refuse(what: string): void;
  /** Notes that a form was answered after so many milliseconds. */
  answered(milliseconds: number): void;
  slowestAnswer(): number;
  /** Resolves when `count` submissions have been acknowledged. */
  reached(count: number): Promise<void>;
};

/** An empty ledger. */
export function openLedger(): Ledger {
  const entries: Acknowledged[] = [];
  const refusals = new Map<string, number>();
  let slowest = 0;
  const waiting: { count: number; go: () => void }[] = [];
  return {
    entries,
    refusals,
    acknowledge: (entry) => {
      entries.push(entry);
      for (const { count, go } of waiting) if (count <= entries.length) go();
    },
    refuse: (what) => {
      refusals.set(what, (refusals.get(what) ?? 0) + 1);
    },
    answered: (milliseconds) => {
      slowest = Math.max(slowest, milliseconds);
    },
    slowestAnswer: () => slowest,
    reached: (count) =>
      new Promise((go) => {
        if (count <= entries.length) go();
        else waiting.push({ count, go });
      }),
  };
}
