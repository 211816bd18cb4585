import { useNavigate, useSearchParams } from 'react-router';
import { Page } from '../app/page.tsx';
import { deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { landingPath } from './landing.ts';
import { PasswordStep } from './password-step.tsx';
import { placeWithin } from './place-within.ts';

/** Sign-in. One step today; a second factor becomes a second step here, before `enter`. */
export function SignInRoute() {
  const { words, locale, choose } = useWords();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const enter = async () => {
    queryClient.clear();
    const me = await queryClient.fetchQuery(deskQuery.staff.me.queryOptions());
    await navigate(placeWithin(search.get('to')) ?? landingPath(me.role), { replace: true });
  };
  return (
    <main id="main" className="sign-in">
      <p className="wordmark">
        {words.site.name}
        <span>{words.site.desk}</span>
      </p>
      <Page title={words.signIn.title} takesFocus={search.has('ended')}>
        {search.has('out') && <p className="note">{words.signIn.signedOut}</p>}
        {search.has('ended') && <p className="note">{words.signIn.ended}</p>}
        <p className="soft">{words.signIn.intro}</p>
        <PasswordStep enter={enter} />
      </Page>
      <button type="button" className="plain" onClick={() => choose(locale === 'zh-CN' ? 'en' : 'zh-CN')}>
        {words.common.language}
      </button>
    </main>
  );
}
