import { identityWords } from '@huiyin/contract/desk/identity';
import { openWords } from '@huiyin/sealing/envelope';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Form } from '../form/form.tsx';
import { useForm } from '../form/use-form.ts';
import { fromBase64, type OwnKey, passphraseProblem, unlock } from '../keys/own-key.ts';
import { PassphraseField } from '../keys/passphrase-field.tsx';
import { desk, deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

type OpenedIdentityProps = { readonly openingId: string; readonly readableUntil: string };

/** Opens an agreed identity on this computer, shows it, and forgets it when it is hidden or the page is left. */
export function OpenedIdentity({ openingId, readableUntil }: OpenedIdentityProps) {
  const { words } = useWords();
  const dates = useDates();
  const { identity: say } = words;
  const ownKey = useQuery(deskQuery.identity.ownKey.queryOptions());
  const [shown, setShown] = useState<string | null>(null);
  if (shown !== null) {
    return (
      <p role="status">
        {say.opened} <strong>{shown}</strong>{' '}
        <button type="button" aria-keyshortcuts="Shift+i" onClick={() => setShown(null)}>
          {say.hide}
        </button>
      </p>
    );
  }
  return (
    <>
      <p className="soft">{say.until(dates.shortMoment(readableUntil))}</p>
      {ownKey.data && <OpenForm openingId={openingId} ownKey={ownKey.data} show={setShown} />}
    </>
  );
}

type OpenFormProps = {
  readonly openingId: string;
  readonly ownKey: OwnKey;
  readonly show: (identity: string) => void;
};

function OpenForm({ openingId, ownKey, show }: OpenFormProps) {
  const { words } = useWords();
  const { identity: say } = words;
  const form = useForm({
    check: (data) => passphraseProblem(data, ownKey, words),
    send: async (data) => {
      const privateKey = await unlock(ownKey, data, words);
      const { sealed } = await desk.identity.read.mutate({ openingId });
      const identity = identityWords.parse(await openWords(fromBase64(sealed), privateKey));
      show([identity.name, identity.telephone, identity.mail].filter(Boolean).join(' '));
    },
  });
  return (
    <Form form={form} submitLabel={say.open}>
      <PassphraseField ownKey={ownKey} hint={say.openHint} />
    </Form>
  );
}
