import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '../app/page.tsx';
import { KeyHelp } from '../keyboard/key-help.tsx';
import { deskQuery, queryClient } from '../rpc/client.ts';
import { failureOf } from '../rpc/failure.ts';
import { useWords } from '../words/words.tsx';
import { CodeStep } from './code-step.tsx';
import { landingPath } from './landing.ts';
import { isPasswordDue, OtherWaysIn } from './other-ways-in.tsx';
import { PasswordStep } from './password-step.tsx';
import { placeWithin } from './place-within.ts';
import { RenewPasswordForm } from './renew-password-form.tsx';
import { SecondFactorSetup } from './second-factor-setup.tsx';

type Step =
  | { readonly name: 'password' }
  | { readonly name: 'code' }
  /** Signed in, with a password that is older than the install's profile allows. */
  | { readonly name: 'renew' }
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
  const enterOr = (otherwise: () => void) =>
    enter().catch(async (error: unknown) => {
      if (failureOf(error).kind !== 'signedOut') throw error;
      if (await isPasswordDue()) setStep({ name: 'renew' });
      else otherwise();
    });
  const accepted = async ({ password, codeWanted }: { password: string; codeWanted: boolean }) => {
    if (codeWanted) return setStep({ name: 'code' });
    await enterOr(() => setStep({ name: 'setup', password }));
  };
  const titleOf = (name: Step['name']): string => {
    if (name === 'setup') return words.secondFactor.setUp;
    return name === 'renew' ? words.renewPassword.title : words.signIn.title;
  };
  return (
    <main id="main" className="sign-in">
      <p className="wordmark">
        {words.site.name}
        <span>{words.site.desk}</span>
      </p>
      <Page key={step.name} title={titleOf(step.name)} takesFocus={search.has('ended')}>
        {step.name === 'password' && (
          <>
            {search.has('out') && (
              <p className="note">
                {search.get('out') === 'here' ? words.signIn.outHereOnly : words.signIn.signedOut}
              </p>
            )}
            {search.has('ended') && <p className="note">{words.signIn.ended}</p>}
            <p className="soft">{words.signIn.intro}</p>
            <PasswordStep accepted={accepted} />
            <OtherWaysIn enter={enter} />
          </>
        )}
        {step.name === 'code' && <CodeStep enter={() => enterOr(() => setStep({ name: 'password' }))} />}
        {step.name === 'renew' && (
          <>
            <p>{words.renewPassword.due}</p>
            <RenewPasswordForm done={enter} />
          </>
        )}
        {step.name === 'setup' && (
          <>
            <p>{words.secondFactor.wanted}</p>
            <SecondFactorSetup password={step.password} done={enter} />
          </>
        )}
      </Page>
      <KeyHelp />{' '}
      <button type="button" className="plain" onClick={() => choose(locale === 'zh-CN' ? 'en' : 'zh-CN')}>
        {words.common.language}
      </button>
    </main>
  );
}
