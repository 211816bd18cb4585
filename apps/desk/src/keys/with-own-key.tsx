import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useSyncExternalStore } from 'react';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { deskQuery } from '../rpc/client.ts';
import { heldKey, holdKey, lockKey, onKeyChange } from '../tips/unlocked-key.ts';
import { useWords } from '../words/words.tsx';
import { unlock } from './own-key.ts';

type WithOwnKeyProps = {
  /** What is said where there is no key, and before the passphrase. */
  readonly noKey: string;
  readonly sealed: string;
  readonly children: (privateKey: string) => ReactNode;
};

/** What only the reader's own private key opens: first the passphrase, then what is in it, with a way to lock it again. */
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
              {noKey} <Link to="/key">{words.nav.ownKey}</Link>
            </p>
          );
        if (privateKey === null) return <UnlockForm ownKey={key} sealed={sealed} />;
        return (
          <>
            <p>
              <button type="button" onClick={lockKey}>
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

type OwnKey = { readonly keyId: string; readonly wrapped: Parameters<typeof unlock>[0] };

function UnlockForm({ ownKey, sealed }: { ownKey: OwnKey; sealed: string }) {
  const { words } = useWords();
  const form = useForm({
    check: (data) =>
      textOf(data, 'passphrase') === '' ? { passphrase: words.common.required(words.ownKey.passphrase) } : {},
    send: async (data) =>
      holdKey(ownKey.keyId, await unlock(ownKey.wrapped, textOf(data, 'passphrase'), words)),
  });
  return (
    <Form form={form} submitLabel={words.tips.open}>
      <p>{sealed}</p>
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
