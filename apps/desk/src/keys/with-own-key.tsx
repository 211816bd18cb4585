import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Form } from '../form/form.tsx';
import { useForm } from '../form/use-form.ts';
import { deskQuery } from '../rpc/client.ts';
import { heldKey, holdKey, lockKey, onKeyChange } from '../tips/unlocked-key.ts';
import { useWords } from '../words/words.tsx';
import { type OwnKey, passphraseProblem, unlock } from './own-key.ts';
import { PassphraseField } from './passphrase-field.tsx';

type WithOwnKeyProps = {
  /** What is said where there is no key, and before the passphrase. */
  readonly noKey: string;
  readonly sealed: string;
  readonly children: (privateKey: string) => ReactNode;
};

/** What only the reader's own private key opens: first the passphrase or a passkey, then what is in it, with a way to lock it again. */
export function WithOwnKey({ noKey, sealed, children }: WithOwnKeyProps) {
  const { words } = useWords();
  const ownKey = useQuery(deskQuery.identity.ownKey.queryOptions());
  const keyId = ownKey.data?.keyId;
  const privateKey = useSyncExternalStore(onKeyChange, () => heldKey(keyId));
  return (
    <Answer query={ownKey}>
      {(key) => {
        if (key === null)
          return (
            <p className="empty">
              {noKey}{' '}
              <Link to="/key" aria-keyshortcuts="o">
                {words.nav.ownKey}
              </Link>
            </p>
          );
        if (privateKey === null) return <UnlockForm ownKey={key} sealed={sealed} />;
        return (
          <>
            <p>
              <button type="button" onClick={lockKey} aria-keyshortcuts="l">
                {words.tips.lock}
              </button>{' '}
              <span className="soft">{words.tips.locked}</span>
            </p>
            {children(privateKey)}
          </>
        );
      }}
    </Answer>
  );
}

function UnlockForm({ ownKey, sealed }: { ownKey: OwnKey; sealed: string }) {
  const { words } = useWords();
  const form = useForm({
    check: (data) => passphraseProblem(data, ownKey, words),
    send: async (data) => holdKey(ownKey.keyId, await unlock(ownKey, data, words)),
  });
  return (
    <Form form={form} submitLabel={words.tips.open}>
      <p>{sealed}</p>
      <PassphraseField ownKey={ownKey} focused />
    </Form>
  );
}
