import type { ReactNode } from 'react';

/** A titled list of filter choices. */
export function FilterGroup({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="filter-group">
      <h2>{title}</h2>
      <ul>{children}</ul>
    </section>
  );
}

type FilterChoiceProps = {
  readonly label: string;
  readonly count: number | undefined;
  readonly on: boolean;
  readonly press: () => void;
  readonly hotkey?: string;
};

/** One choice: pressed or not, and the number of cases behind it. */
export function FilterChoice({ label, count, on, press, hotkey }: FilterChoiceProps) {
  return (
    <li>
      <button
        type="button"
        className="filter-choice"
        aria-pressed={on}
        aria-keyshortcuts={hotkey}
        onClick={press}
      >
        <span>{label}</span> <span className="number">{count}</span>
      </button>
    </li>
  );
}
