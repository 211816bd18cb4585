import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { Answer } from '../app/answer.tsx';
import { useWords } from '../words/words.tsx';
import { auth } from './auth-client.ts';
import { hasPasskeys, makePasskey } from './passkey.ts';
import { useStaff } from './staff-context.ts';

const own = ['own-passkeys'];
type Passkey = { readonly id: string; readonly createdAt: string | null };

/** The passkeys of one's own account: to make one, and to take one away. */
export function OwnPasskeys() {
  const { words, locale } = useWords();
  const say = words.passkeys;
  const announce = useAnnounce();
  const queries = useQueryClient();
  const [problem, setProblem] = useState<string | null>(null);
  const query = useQuery({
    queryKey: own,
    queryFn: async () => {
      const { data, error } = await auth.$fetch<Passkey[]>('/passkey/list-user-passkeys', { method: 'GET' });
      if (!data) throw error;
      return data;
    },
  });
  const make = useMutation({
    mutationFn: makePasskey,
    onSuccess: async (outcome) => {
      setProblem(outcome === 'done' ? null : outcome === 403 ? say.signInFirst : say.notMade);
      if (outcome === 'done') announce(say.made);
      await queries.invalidateQueries({ queryKey: own });
    },
  });
  const remove = useMutation({
    mutationFn: (id: string) => auth.$fetch('/passkey/delete-passkey', { method: 'POST', body: { id } }),
    onSuccess: async ({ error }) => {
      setProblem(error ? say.signInFirst : null);
      if (!error) announce(say.removed);
      await queries.invalidateQueries({ queryKey: own });
    },
  });
  const { timeZone } = useStaff();
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section className="own">
      <h2>{say.title}</h2>
      <p className="soft">{hasPasskeys() ? say.intro : say.notHere}</p>
      {problem !== null && (
        <p className="note" role="alert">
          {problem}
        </p>
      )}
      <Answer query={query}>
        {(passkeys) => (
          <ul>
            {passkeys.map(({ id, createdAt }) => (
              <li key={id}>
                {say.since(createdAt ? day.format(new Date(createdAt)) : '')}{' '}
                <button type="button" className="plain" onClick={() => remove.mutate(id)}>
                  {say.remove}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {hasPasskeys() && (
        <button
          type="button"
          data-reach
          aria-keyshortcuts="a"
          onClick={() => make.isPending || make.mutate()}
        >
          {say.make}
        </button>
      )}
    </section>
  );
}
