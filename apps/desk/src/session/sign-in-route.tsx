import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '../app/page.tsx';
import { deskQuery, queryClient } from '../rpc/client.ts';
import { failureOf } from '../rpc/failure.ts';
import { useWords } from '../words/words.tsx';
import { CodeStep } from './code-step.tsx';
import { landingPath } from './landing.ts';
import { OtherWaysIn } from './other-ways-in.tsx';
import { PasswordStep } from './password-step.tsx';
import { placeWithin } from './place-within.ts';
import { SecondFactorSetup } from './second-factor-setup.tsx';

type Step =
  | { readonly name: 'password' }
  | { readonly name: 'code' }
  /** Signed in by password, where the desk lets nobody in without a second factor. */
  | { readonly name: 'setup'; readonly password: string };

/** Sign-in: e-mail and password, then the code of an authenticator, which is set up here the first time. */
export function SignInRoute() {
  const { words, locale, choose } = useWords();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>({ name: 'password' });
  const enter = async () => {
    queryClient.clear();
    const me = await queryClient.fetchQuery(deskQuery.staff.me.queryOptions());
    await navigate(placeWithin(search.get('to')) ?? landingPath(me.role), { replace: true });
  };
  const accepted = async ({ password, codeWanted }: { password: string; codeWanted: boolean }) => {
    if (codeWanted) return setStep({ name: 'code' });
    await enter().catch((error: unknown) => {
      if (failureOf(error).kind !== 'signedOut') throw error;
      setStep({ name: 'setup', password });
    });
  };
  return (
    <main id="main" className="sign-in">
      <p className="wordmark">
        {words.site.name}
        <span>{words.site.desk}</span>
      </p>
      <Page
        key={step.name}
        title={step.name === 'setup' ? words.secondFactor.setUp : words.signIn.title}
        takesFocus={search.has('ended')}
      >
        {step.name === 'password' && (
          <>
            {search.has('out') && <p className="note">{words.signIn.signedOut}</p>}
            {search.has('ended') && <p className="note">{words.signIn.ended}</p>}
            <p className="soft">{words.signIn.intro}</p>
            <PasswordStep accepted={accepted} />
            <OtherWaysIn enter={enter} />
          </>
        )}
        {step.name === 'code' && <CodeStep enter={enter} />}
        {step.name === 'setup' && (
          <>
            <p>{words.secondFactor.wanted}</p>
            <SecondFactorSetup password={step.password} done={enter} />
          </>
        )}
      </Page>
      <button type="button" className="plain" onClick={() => choose(locale === 'zh-CN' ? 'en' : 'zh-CN')}>
        {words.common.language}
      </button>
    </main>
  );
}
