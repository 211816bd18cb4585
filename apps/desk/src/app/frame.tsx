import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link, Outlet, ScrollRestoration, useLocation, useNavigate } from 'react-router';
import { accountKey, menuKey } from '../keyboard/menu-key.ts';
import { useShortcuts } from '../keyboard/shortcuts.tsx';
import { deskQuery, queryClient, sessionEnd } from '../rpc/client.ts';
import { landingPath, type Section, sectionPaths, sectionsFor } from '../session/landing.ts';
import { SignedInAs } from '../session/signed-in-as.tsx';
import { StaffContext } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';
import { Answer } from './answer.tsx';
import { Menu } from './menu.tsx';
import { OfflineNote } from './offline-note.tsx';
import { UnreadNote } from './unread-note.tsx';

/** The frame of every signed-in page: skip link, sections of the role, who is signed in, the page itself. */
export function Frame() {
  const { words } = useWords();
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  const query = useQuery(deskQuery.staff.me.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const me = query.data;
  const sections = me ? sectionsFor(me.role) : [];

  useEffect(() => {
    sessionEnd.notify = () => {
      queryClient.clear();
      void navigate(`/sign-in?ended=1&to=${encodeURIComponent(pathname + search)}`, { replace: true });
    };
    return () => {
      sessionEnd.notify = () => {};
    };
  }, [navigate, pathname, search]);

  useShortcuts(
    words.keys.scopes.everywhere,
    sections.includes('queue')
      ? [{ key: 'q', label: words.keys.goQueue, run: () => void navigate('/cases') }]
      : [],
    true,
  );
  useShortcuts(
    words.keys.scopes.menu,
    [
      ...sections.map((section, index) => ({
        ...{ key: menuKey(index), label: sectionName(section) },
        run: () => void navigate(sectionPaths[section]),
      })),
      { key: accountKey, label: words.ownAccount.title, run: () => void navigate('/account') },
    ],
    true,
  );

  if (!me) return <Answer query={query}>{() => null}</Answer>;
  return (
    <StaffContext.Provider value={me}>
      <a className="skip" href="#main">
        {words.common.skip}
      </a>
      <header>
        <div className="masthead">
          <Link className="wordmark" to={landingPath(me.role)}>
            {words.site.name}
            <span>{words.site.desk}</span>
          </Link>
          <Menu
            entries={sections.map((section) => ({ to: sectionPaths[section], name: sectionName(section) }))}
          />
          <SignedInAs me={me} />
        </div>
        {me.jurisdiction.isDemonstration && <p className="demonstration">{words.nav.demonstration}</p>}
        {me.calendarMissing.length > 0 && (
          <p className="offline">{words.nav.calendarMissing(me.calendarMissing.join(words.common.items))}</p>
        )}
      </header>
      <OfflineNote />
      <UnreadNote />
      <main id="main">
        <Outlet />
      </main>
      <ScrollRestoration />
    </StaffContext.Provider>
  );

  function sectionName(section: Section): string {
    return section === 'queue' && me?.unit && !sections.includes('telephone') && !sections.includes('replies')
      ? words.nav.ownCases
      : words.nav[section];
  }
}
