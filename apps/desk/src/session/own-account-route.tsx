import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { queryClient } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { auth } from './auth-client.ts';
import { EndOthersForm } from './end-others-form.tsx';
import { OwnPasskeys } from './own-passkeys.tsx';
import { RenewPasswordForm } from './renew-password-form.tsx';
import { SecondFactorSetup } from './second-factor-setup.tsx';

const ownSessions = ['own-sessions'];
const ownSession = ['own-session'];

/** Takes what the sign-in answers, or throws. */
async function answered<Shape>(asked: Promise<{ data: Shape | null; error: unknown }>): Promise<Shape> {
  const { data, error } = await asked;
  if (data === null) throw error;
  return data;
}

/** 我的账户: the second factor, and where one is signed in. */
export function OwnAccountRoute() {
  const say = useWords().words.ownAccount;
  const session = useQuery({ queryKey: ownSession, queryFn: () => answered(auth.getSession()) });
  return (
    <Page title={say.title}>
      <Answer query={session}>
        {({ user, session: { token } }) => (
          <>
            <SecondFactor enabled={user.twoFactorEnabled === true} />
            <OwnPassword />
            <OwnPasskeys />
            <Sessions current={token} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function SecondFactor({ enabled }: { readonly enabled: boolean }) {
  const { words } = useWords();
  const say = words.secondFactor;
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const done = async () => {
    await queryClient.invalidateQueries({ queryKey: ownSession });
    announce(say.isSetUp);
  };
  return (
    <section className="own">
      <h2>{say.title}</h2>
      <p>{enabled ? say.on : say.off}</p>
      {!enabled && !open && (
        <button type="button" aria-keyshortcuts="s" onClick={() => setOpen(true)}>
          {say.setUp}
        </button>
      )}
      {!enabled && open && <SecondFactorSetup done={done} />}
    </section>
  );
}

function OwnPassword() {
  const say = useWords().words.renewPassword;
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const done = async () => {
    setOpen(false);
    announce(say.renewed);
    await queryClient.invalidateQueries({ queryKey: ownSessions });
  };
  return (
    <section className="own">
      <h2>{say.title}</h2>
      <p className="soft">{say.intro}</p>
      {open ? (
        <RenewPasswordForm done={done} />
      ) : (
        <button type="button" aria-keyshortcuts="p" onClick={() => setOpen(true)}>
          {say.submit}
        </button>
      )}
    </section>
  );
}

function Sessions({ current }: { readonly current: string }) {
  const say = useWords().words.ownAccount;
  const dates = useDates();
  const announce = useAnnounce();
  const query = useQuery({ queryKey: ownSessions, queryFn: () => answered(auth.listSessions()) });
  const ended = async () => {
    announce(say.othersEnded);
    await queryClient.invalidateQueries({ queryKey: ownSessions });
  };
  return (
    <section className="own">
      <h2>{say.sessions}</h2>
      <p className="soft">{say.sessionsHint}</p>
      {isRefused(query.error) ? (
        <p className="note">{say.sessionsRefused}</p>
      ) : (
        <Answer query={query}>
          {(sessions) => (
            <>
              <ul>
                {[...sessions].sort(latestFirst).map(({ id, token, createdAt }) => (
                  <li key={id}>
                    {say.since(dates.moment(new Date(createdAt).toISOString()))}{' '}
                    {token === current && say.thisOne}
                  </li>
                ))}
              </ul>
              {sessions.length > 1 && <EndOthersForm done={ended} />}
            </>
          )}
        </Answer>
      )}
    </section>
  );
}

/** Whoever came by the password alone, where there is a second factor, is not told. */
function isRefused(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === 403;
}

type Begun = { readonly createdAt: Date };

const latestFirst = (one: Begun, other: Begun) =>
  new Date(other.createdAt).getTime() - new Date(one.createdAt).getTime();
