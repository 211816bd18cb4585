import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { mostCounted } from '@huiyin/contract/desk/saved-filters';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { FailureNote } from '../../app/answer.tsx';
import { useShortcuts } from '../../keyboard/shortcuts.tsx';
import { desk, deskQuery, queryClient } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { isNarrowed, searchFrom } from './queue-filter.ts';

/** So many have a key of their own: 1 to 9. */
const withKey = 9;

/** Filters that the officer keeps under a name, each an address with how many cases it shows, and 1 to 9 to go there. */
export function SavedFilterList({ filter }: { readonly filter: QueueFilter }) {
  const { words } = useWords();
  const { queue } = words;
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const query = useQuery(deskQuery.queue.saved.queryOptions(undefined, { staleTime: 60_000 }));
  const kept = query.data ?? [];
  const forget = useMutation({
    mutationFn: (name: string) => desk.queue.forget.mutate({ name }),
    onSuccess: readAgain,
  });
  const addressOf = (one: QueueFilter) => `/cases?${searchFrom(one).toString()}`;
  const narrowed = isNarrowed(filter);
  useShortcuts(queue.saved, [
    ...kept.slice(0, withKey).map((one, index) => ({
      ...{ key: String(index + 1), label: one.name },
      run: () => void navigate(addressOf(one.filter)),
    })),
    ...(narrowed ? [{ key: 'f', label: queue.saveAs, run: () => field.current?.focus() }] : []),
  ]);
  if (kept.length === 0 && !narrowed) return null;
  return (
    <section className="filter-group">
      <h2>{queue.saved}</h2>
      <ul>
        {kept.map(({ name, filter: one, cases, more }, index) => (
          <li key={name} className="saved-filter">
            <Link className="filter-choice" to={addressOf(one)}>
              <span>
                {name} {index < withKey && <kbd>{index + 1}</kbd>}
              </span>{' '}
              <span className="number">{more ? `${mostCounted}+` : cases}</span>
            </Link>
            <button
              type="button"
              className="plain"
              aria-label={queue.forgetOf(name)}
              onClick={() => forget.mutate(name)}
            >
              {queue.forget}
            </button>
          </li>
        ))}
      </ul>
      {forget.error && <FailureNote error={forget.error} />}
      {narrowed && <SaveForm filter={filter} field={field} />}
    </section>
  );
}

const readAgain = () => queryClient.invalidateQueries({ queryKey: deskQuery.queue.saved.queryKey() });

type SaveFormProps = {
  readonly filter: QueueFilter;
  readonly field: { readonly current: HTMLInputElement | null };
};

function SaveForm({ filter, field }: SaveFormProps) {
  const { queue } = useWords().words;
  const id = useId();
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () => desk.queue.save.mutate({ name, filter }),
    onSuccess: () => {
      setName('');
      return readAgain();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '' && !save.isPending) save.mutate();
      }}
    >
      <label htmlFor={id}>{queue.saveAs}</label>
      <input
        ref={field}
        id={id}
        value={name}
        maxLength={20}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit">{queue.save}</button>
      {save.error && <FailureNote error={save.error} />}
    </form>
  );
}
