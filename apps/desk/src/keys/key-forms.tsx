import type { DeskMessages } from '@huiyin/i18n/desk';
import { createKeyPair, leastPassphrase, wrapKey } from '@huiyin/sealing/key-pair';
import { useAnnounce } from '../app/announcer.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import type { FieldErrors } from '../rpc/use-explain.ts';
import { useWords } from '../words/words.tsx';
import { type OwnKey, passphraseProblem, random, readKeyAgain, unlock } from './own-key.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** Makes the key on this computer; only its public half and the wrapped private half are sent. */
export function CreateKeyForm() {
  const { words } = useWords();
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => freshProblems(data, words),
    send: async (data) => {
      const pair = await createKeyPair(textOf(data, 'fresh'), random);
      await desk.identity.createKey.mutate(pair);
      announce(words.ownKey.made);
      await readKeyAgain();
    },
  });
  return (
    <Form form={form} submitLabel={words.ownKey.create}>
      <FreshPassphrase label={words.ownKey.passphrase} />
    </Form>
  );
}

/** The same key under another passphrase. */
export function ChangePassphraseForm({ ownKey }: { ownKey: OwnKey }) {
  const { words } = useWords();
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => ({ ...passphraseProblem(data, ownKey, words), ...freshProblems(data, words) }),
    send: async (data) => {
      const privateKey = await unlock(ownKey, data, words);
      const wrapped = await wrapKey(privateKey, textOf(data, 'fresh'), random);
      await desk.identity.changePassphrase.mutate({ keyId: ownKey.keyId, wrapped });
      announce(words.ownKey.changed);
      await readKeyAgain();
    },
  });
  return (
    <Form form={form} submitLabel={words.ownKey.change}>
      <PassphraseField ownKey={ownKey} label={words.ownKey.current} />
      <FreshPassphrase label={words.ownKey.fresh} />
    </Form>
  );
}

/** The new passphrase, twice. */
export function FreshPassphrase({ label }: { label: string }) {
  const { words } = useWords();
  return (
    <>
      <TextInput
        name="fresh"
        type="password"
        label={label}
        hint={words.ownKey.passphraseHint}
        autoComplete="new-password"
      />
      <TextInput name="again" type="password" label={words.ownKey.again} autoComplete="new-password" />
    </>
  );
}

/** What is wrong with a new passphrase, by field. */
export function freshProblems(data: FormData, { ownKey }: DeskMessages): FieldErrors {
  const fresh = textOf(data, 'fresh');
  if ([...fresh].length < leastPassphrase) return { fresh: ownKey.tooShort };
  return fresh === textOf(data, 'again') ? {} : { again: ownKey.different };
}
