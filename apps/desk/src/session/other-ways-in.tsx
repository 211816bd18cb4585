import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../words/words.tsx';
import { auth } from './auth-client.ts';
import { hasPasskeys, signInByPasskey } from './passkey.ts';
import { placeWithin } from './place-within.ts';

type WaysIn = { readonly office: string | null; readonly passwordDue: boolean };
const none: WaysIn = { office: null, passwordDue: false };

async function waysIn(): Promise<WaysIn> {
  return (await auth.$fetch<WaysIn>('/ways-in', { method: 'GET' })).data ?? none;
}

/** Whether the password of who is signed in must be changed first. */
export async function isPasswordDue(): Promise<boolean> {
  return (await waysIn()).passwordDue;
}

/** Besides the password: a passkey where the browser has them, and the organisation's provider where there is one. */
export function OtherWaysIn({ enter }: { readonly enter: () => Promise<void> }) {
  const say = useWords().words.signIn;
  const [search] = useSearchParams();
  const [problem, setProblem] = useState<string | null>(null);
  const ways = useQuery({
    queryKey: ['ways-in'],
    queryFn: waysIn,
  });
  const refused = search.get('error');
  const byPasskey = async () => {
    setProblem(null);
    const outcome = await signInByPasskey();
    if (outcome === 'done') return enter();
    setProblem(outcome === 'no' || outcome < 500 ? say.passkeyFailed : say.unavailable);
  };
  const byOffice = async () => {
    const { data } = await auth.signIn.social({
      ...{
        provider: 'office',
        callbackURL: placeWithin(search.get('to')) ?? '/',
        errorCallbackURL: '/sign-in',
      },
    });
    if (data?.url) location.assign(data.url);
    else setProblem(say.unavailable);
  };
  const office = ways.data?.office ?? null;
  if (!hasPasskeys() && office === null && refused === null) return null;
  return (
    <section className="other-ways">
      {refused !== null && (
        <p role="alert">
          {refused === 'SECOND_FACTOR_WANTED' ? say.officeWithoutSecondFactor : say.officeRefused}
        </p>
      )}
      {problem !== null && <p role="alert">{problem}</p>}
      {hasPasskeys() && (
        <button type="button" className="quiet" onClick={() => void byPasskey()} aria-keyshortcuts="p">
          {say.byPasskey}
        </button>
      )}
      {office !== null && (
        <button type="button" className="quiet" onClick={() => void byOffice()} aria-keyshortcuts="o">
          {say.byOffice(office)}
        </button>
      )}
    </section>
  );
}
