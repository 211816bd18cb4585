import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Link, useParams } from 'react-router';
import { Answer, FailureNote, Loading } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { unlock } from '../keys/own-key.ts';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { type OpenedTip, openTip } from './open-tip.ts';
import { tipMark } from './tip-mark.ts';
import { TipScreen } from './tip-screen.tsx';
import { heldKey, holdKey, lockKey, onKeyChange, touchKey } from './unlocked-key.ts';

/** One tip: first the passphrase, then what is in it. Leaving the page forgets what was opened. */
export function TipRoute() {
  const { tipId = '' } = useParams();
  const { words } = useWords();
  const { tips: say } = words;
  const ownKey = useQuery(deskQuery.identity.ownKey.queryOptions());
  const keyId = ownKey.data?.keyId;
  const privateKey = useSyncExternalStore(onKeyChange, () => heldKey(keyId));
  return (
    <Page title={say.name(tipMark(tipId))} wide>
      <p>
        <Link to="/tips">{say.back}</Link>{' '}
        {privateKey !== null && (
          <>
            <button type="button" onClick={lockKey}>
              {say.lock}
            </button>{' '}
            <span className="soft">{say.locked}</span>
          </>
        )}
      </p>
      <Answer query={ownKey}>
        {(key) =>
          key === null ? (
            <p className="empty">{say.noKey}</p>
          ) : privateKey === null ? (
            <UnlockForm ownKey={key} />
          ) : (
            <OpenedRoute key={tipId} tipId={tipId} privateKey={privateKey} />
          )
        }
      </Answer>
    </Page>
  );
}

type OwnKey = { readonly keyId: string; readonly wrapped: Parameters<typeof unlock>[0] };

function UnlockForm({ ownKey }: { ownKey: OwnKey }) {
  const { words } = useWords();
  const form = useForm({
    check: (data) =>
      textOf(data, 'passphrase') === '' ? { passphrase: words.common.required(words.ownKey.passphrase) } : {},
    send: async (data) =>
      holdKey(ownKey.keyId, await unlock(ownKey.wrapped, textOf(data, 'passphrase'), words)),
  });
  return (
    <Form form={form} submitLabel={words.tips.open}>
      <p>{words.tips.sealed}</p>
      <TextInput
        name="passphrase"
        type="password"
        label={words.ownKey.passphrase}
        autoComplete="off"
        focused
      />
    </Form>
  );
}

function OpenedRoute({ tipId, privateKey }: { tipId: string; privateKey: string }) {
  const [opened, setOpened] = useState<OpenedTip | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let isGone = false;
    touchKey();
    openTip(tipId, privateKey).then(
      (tip) => !isGone && setOpened(tip),
      (failure) => !isGone && setError(failure),
    );
    return () => {
      isGone = true;
    };
  }, [tipId, privateKey, turn]);
  if (error) return <FailureNote error={error} />;
  if (!opened) return <Loading />;
  return <TipScreen tip={opened} again={() => setTurn(turn + 1)} />;
}
