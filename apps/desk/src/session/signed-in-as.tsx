import type { MeView } from '@huiyin/contract/desk/staff';
import { Link, useNavigate } from 'react-router';
import { forgetDrafts } from '../form/draft.ts';
import { closeWindow } from '../form/window-store.ts';
import { KeyHelp } from '../keyboard/key-help.tsx';
import { queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { auth } from './auth-client.ts';

/** The keys; name, role and unit of who is signed in; the language; the way out. */
export function SignedInAs({ me }: { me: MeView }) {
  const { words, locale, choose } = useWords();
  const navigate = useNavigate();
  const signOut = async () => {
    // What this computer has goes in any case, also when the server cannot be reached.
    const isOut = await auth.signOut().then(
      ({ error }) => error === null,
      () => false,
    );
    forgetDrafts();
    closeWindow();
    sessionStorage.clear();
    queryClient.clear();
    await navigate(isOut ? '/sign-in?out=1' : '/sign-in?out=here', { replace: true });
  };
  return (
    <div className="who">
      <KeyHelp />
      <p>
        <span className="visually-hidden">{words.nav.account + words.common.colon}</span>
        <Link to="/account">{me.name}</Link>
        <span className="soft">
          {words.roles[me.role]}
          {me.unit && ` · ${me.unit.name}`}
          {me.section && ` · ${me.section.name}`}
        </span>
      </p>
      <button
        type="button"
        className="plain"
        lang={locale === 'zh-CN' ? 'en' : 'zh-CN'}
        onClick={() => choose(locale === 'zh-CN' ? 'en' : 'zh-CN')}
      >
        {words.common.language}
      </button>
      <button type="button" className="plain" onClick={() => void signOut()}>
        {words.nav.signOut}
      </button>
    </div>
  );
}
