import type { OwnKeyView } from '@huiyin/contract/desk/identity';
import type { DeskMessages } from '@huiyin/i18n/desk';
import { createKeyPair, leastPassphrase, rewrapKey } from '@huiyin/sealing/key-pair';
import { useAnnounce } from '../app/announcer.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import type { FieldErrors } from '../rpc/use-explain.ts';
import { useWords } from '../words/words.tsx';
import { random } from './own-key.ts';

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
export function ChangePassphraseForm({ ownKey }: { ownKey: NonNullable<OwnKeyView> }) {
  const { words } = useWords();
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'passphrase') === '' && { passphrase: words.common.required(words.ownKey.current) }),
      ...freshProblems(data, words),
    }),
    send: async (data) => {
      const change = { from: textOf(data, 'passphrase'), to: textOf(data, 'fresh') };
      const wrapped = await rewrapKey(ownKey.wrapped, change, random);
      if (!wrapped) throw new NotAcceptable({ passphrase: words.ownKey.wrong });
      await desk.identity.changePassphrase.mutate({ keyId: ownKey.keyId, wrapped });
      announce(words.ownKey.changed);
      await readKeyAgain();
    },
  });
  return (
    <Form form={form} submitLabel={words.ownKey.change}>
      <TextInput name="passphrase" type="password" label={words.ownKey.current} autoComplete="off" />
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

function readKeyAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: deskQuery.identity.ownKey.queryKey() });
}
