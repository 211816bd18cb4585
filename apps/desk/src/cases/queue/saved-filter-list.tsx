import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { useId, useState } from 'react';
import { useStaff } from '../../session/staff-context.ts';
import { useWords } from '../../words/words.tsx';
import { filterFrom, isNarrowed, searchFrom } from './queue-filter.ts';
import { forgetFilter, savedFilters, saveFilter } from './saved-filters.ts';

type SavedFilterListProps = {
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
};

/** Filters that the officer keeps under a name, one press away; the search words are not kept. */
export function SavedFilterList({ filter, setFilter }: SavedFilterListProps) {
  const { queue } = useWords().words;
  const { staffId } = useStaff();
  const id = useId();
  const [kept, setKept] = useState(() => savedFilters(staffId));
  const [name, setName] = useState('');
  const save = () => {
    if (name.trim() === '') return;
    setKept(saveFilter(staffId, { name: name.trim(), search: searchFrom(filter).toString() }));
    setName('');
  };
  if (kept.length === 0 && !isNarrowed(filter)) return null;
  return (
    <section className="filter-group">
      <h2>{queue.saved}</h2>
      <ul>
        {kept.map((one) => (
          <li key={one.name} className="saved-filter">
            <button
              type="button"
              className="filter-choice"
              onClick={() => setFilter(filterFrom(new URLSearchParams(one.search), ''))}
            >
              {one.name}
            </button>
            <button
              type="button"
              className="plain"
              aria-label={queue.forgetOf(one.name)}
              onClick={() => setKept(forgetFilter(staffId, one.name))}
            >
              {queue.forget}
            </button>
          </li>
        ))}
      </ul>
      {isNarrowed(filter) && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <label htmlFor={id}>{queue.saveAs}</label>
          <input id={id} value={name} maxLength={20} onChange={(event) => setName(event.target.value)} />
          <button type="submit">{queue.save}</button>
        </form>
      )}
    </section>
  );
}
