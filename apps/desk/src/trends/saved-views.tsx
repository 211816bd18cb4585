import { useMutation, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { FailureNote } from '../app/answer.tsx';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import type { Period } from './period.ts';
import { viewAddress } from './view-address.ts';

type SavedViewsProps = { readonly period: Period; readonly compares: boolean };

/** Views that the officer keeps under a name, each an address; one that ends today moves with the days. */
export function SavedViews({ period, compares }: SavedViewsProps) {
  const say = useWords().words.viewTools;
  const query = useQuery(deskQuery.trends.savedViews.queryOptions(undefined, { staleTime: 60_000 }));
  const forget = useMutation({
    mutationFn: (name: string) => desk.trends.forgetView.mutate({ name }),
    onSuccess: readAgain,
  });
  const kept = query.data ?? [];
  return (
    <details className="saved-views">
      <summary aria-keyshortcuts="s">{say.saved(kept.length)}</summary>
      <ul>
        {kept.map((view) => (
          <li key={view.name}>
            <Link to={viewAddress(view, view.compares)}>{view.name}</Link>{' '}
            <span className="soft">{view.moves ? say.moves : say.fixed}</span>{' '}
            <button
              type="button"
              className="plain"
              aria-label={say.forgetOf(view.name)}
              onClick={() => forget.mutate(view.name)}
            >
              {say.forget}
            </button>
          </li>
        ))}
      </ul>
      {forget.error && <FailureNote error={forget.error} />}
      <SaveForm period={period} compares={compares} />
    </details>
  );
}

const readAgain = () => queryClient.invalidateQueries({ queryKey: deskQuery.trends.savedViews.queryKey() });

function SaveForm({ period, compares }: SavedViewsProps) {
  const say = useWords().words.viewTools;
  const id = useId();
  const { today } = useDates();
  const [name, setName] = useState('');
  const moves = period.to === today();
  const save = useMutation({
    mutationFn: () => desk.trends.saveView.mutate({ name, ...period, moves, compares }),
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
      <label htmlFor={id}>{say.saveAs}</label>
      <p className="hint" id={`${id}-hint`}>
        {moves ? say.movesHint : say.fixedHint}
      </p>
      <div>
        <input
          id={id}
          value={name}
          maxLength={20}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setName(event.target.value)}
        />
        <button type="submit">{say.save}</button>
      </div>
      {save.error && <FailureNote error={save.error} />}
    </form>
  );
}
