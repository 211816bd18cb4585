import { identityWords } from '@huiyin/contract/desk/identity';
import { openWords } from '@huiyin/sealing/envelope';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { fromBase64, unlock } from '../keys/own-key.ts';
import { desk, deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

type OpenedIdentityProps = { readonly openingId: string; readonly readableUntil: string };

/** Opens an agreed identity on this computer, shows it, and forgets it when it is hidden or the page is left. */
export function OpenedIdentity({ openingId, readableUntil }: OpenedIdentityProps) {
  const { words } = useWords();
  const dates = useDates();
  const { identity: say, ownKey: keyWords } = words;
  const ownKey = useQuery(deskQuery.identity.ownKey.queryOptions());
  const [shown, setShown] = useState<string | null>(null);
  const form = useForm({
    check: (data) =>
      textOf(data, 'passphrase') === '' ? { passphrase: words.common.required(keyWords.passphrase) } : {},
    send: async (data) => {
      if (!ownKey.data) return;
      const privateKey = await unlock(ownKey.data.wrapped, textOf(data, 'passphrase'), words);
      const { sealed } = await desk.identity.read.mutate({ openingId });
      const identity = identityWords.parse(await openWords(fromBase64(sealed), privateKey));
      setShown([identity.name, identity.telephone, identity.mail].filter(Boolean).join(' '));
    },
  });
  if (shown !== null) {
    return (
      <p role="status">
        {say.opened}：<strong>{shown}</strong>{' '}
        <button type="button" onClick={() => setShown(null)}>
          {say.hide}
        </button>
      </p>
    );
  }
  return (
    <>
      <p className="soft">{say.until(dates.shortMoment(readableUntil))}</p>
      <Form form={form} submitLabel={say.open}>
        <TextInput
          name="passphrase"
          type="password"
          label={keyWords.passphrase}
          hint={say.openHint}
          autoComplete="off"
        />
      </Form>
    </>
  );
}
