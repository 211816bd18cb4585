import { createBareKeyPair, wrapKey } from '@huiyin/sealing/key-pair';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { useWords } from '../words/words.tsx';
import { FreshPassphrase, freshProblems } from './key-forms.tsx';
import { type OwnKey, passphraseProblem, random, unlock } from './own-key.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { wrapForOpeners } from './wrap-for-openers.ts';

/** The key that was opened by the present passphrase, and the new one, wrapped by the new passphrase and for the holder's passkeys. */
export type KeyChange = {
  readonly old: string;
  readonly recipient: string;
  readonly wrapped: Awaited<ReturnType<typeof wrapKey>>;
  readonly unlockers: Awaited<ReturnType<typeof wrapForOpeners>>;
};

/** Asks for the present passphrase and a new one; `change` puts the new key in the place of the old. */
export function ChangeKeyForm({
  ownKey,
  hint,
  change,
}: {
  ownKey: OwnKey;
  hint: string;
  change: (keys: KeyChange) => Promise<void>;
}) {
  const { words } = useWords();
  const form = useForm({
    check: (data) => ({ ...passphraseProblem(data, ownKey, words), ...freshProblems(data, words) }),
    send: async (data) => {
      const old = await unlock(ownKey, data, words);
      const { recipient, privateKey } = await createBareKeyPair();
      const wrapped = await wrapKey(privateKey, textOf(data, 'fresh'), random);
      const unlockers = await wrapForOpeners(ownKey, privateKey);
      await change({ old, recipient, wrapped, unlockers });
    },
  });
  return (
    <Form form={form} submitLabel={words.tips.rotate}>
      <p>{hint}</p>
      <PassphraseField ownKey={ownKey} label={words.ownKey.current} />
      <FreshPassphrase label={words.ownKey.fresh} />
    </Form>
  );
}
