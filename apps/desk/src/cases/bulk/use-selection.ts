import { useEffect, useMemo, useRef, useState } from 'react';

export type Selection = {
  readonly chosen: ReadonlySet<string>;
  readonly toggle: (caseId: string) => void;
  /** From the last one toggled to this one, in the order of the list. */
  readonly extendTo: (caseId: string) => void;
  readonly choose: (caseIds: readonly string[]) => void;
  readonly clear: () => void;
};

const none: ReadonlySet<string> = new Set();

/** Which cases of the list are selected. A list of other cases (`of`, the filter in force) begins with none. */
export function useSelection(shown: readonly string[], of: unknown): Selection {
  const [chosen, setChosen] = useState(none);
  const anchor = useRef<string | null>(null);
  useEffect(() => {
    setChosen(none);
    anchor.current = null;
  }, [of]);
  return useMemo(
    () => ({
      chosen,
      toggle: (caseId) => {
        anchor.current = caseId;
        setChosen((before) => {
          const next = new Set(before);
          if (!next.delete(caseId)) next.add(caseId);
          return next;
        });
      },
      extendTo: (caseId) => {
        const range = between(shown, anchor.current ?? caseId, caseId);
        anchor.current = caseId;
        setChosen((before) => new Set([...before, ...range]));
      },
      choose: (caseIds) => setChosen(new Set(caseIds)),
      clear: () => setChosen(none),
    }),
    [chosen, shown],
  );
}

/** The part of a list from one to the other, both included, whichever comes first. */
export function between(list: readonly string[], one: string, other: string): readonly string[] {
  const [first = 0, last = 0] = [list.indexOf(one), list.indexOf(other)].sort((a, b) => a - b);
  return first < 0 ? list.slice(last, last + 1) : list.slice(first, last + 1);
}
