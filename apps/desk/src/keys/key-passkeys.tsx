import { createDeviceSalt, wrapForDevice } from '@huiyin/sealing/device-key';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useAnnounce } from '../app/announcer.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useExplain } from '../rpc/use-explain.ts';
import { hasPasskeys } from '../session/passkey.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { askDevice } from './ask-device.ts';
import { type OwnKey, passphraseProblem, random, readKeyAgain, unlock } from './own-key.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** Which of one's passkeys open the key, beside the passphrase; to add one and to take one away. */
export function KeyPasskeys({ ownKey }: { ownKey: OwnKey }) {
  const say = useWords().words.ownKey.passkeys;
  const { passkeys } = ownKey;
  const none = passkeys.length === 0;
  return (
    <section>
      <h2>{say.title}</h2>
      <p className="soft">
        {hasPasskeys() ? say.intro : say.notHere}{' '}
        {none && hasPasskeys() && (
          <Link to="/account" aria-keyshortcuts="p">
            {say.makeFirst}
          </Link>
        )}
      </p>
      <ul>
        {passkeys.map((passkey) => (
          <PasskeyRow key={passkey.passkeyId} keyId={ownKey.keyId} passkey={passkey} />
        ))}
      </ul>
      {hasPasskeys() && passkeys.some(({ wrapped }) => wrapped === null) && (
        <AddPasskeyForm key={JSON.stringify(passkeys)} ownKey={ownKey} />
      )}
    </section>
  );
}

type PasskeyRowProps = { readonly keyId: string; readonly passkey: OwnKey['passkeys'][number] };

function PasskeyRow({ keyId, passkey: { passkeyId, madeAt, wrapped } }: PasskeyRowProps) {
  const { words } = useWords();
  const say = words.ownKey.passkeys;
  const announce = useAnnounce();
  const dates = useDates();
  const explain = useExplain();
  const remove = useMutation({
    mutationFn: () => desk.identity.removeUnlocker.mutate({ keyId, passkeyId }),
    onSuccess: () => announce(say.removed),
    onSettled: readKeyAgain,
  });
  return (
    <li>
      {words.passkeys.since(madeAt ? dates.shortMoment(madeAt) : '')} {wrapped ? say.opens : say.opensNot}
      {wrapped && (
        <button type="button" className="plain" onClick={() => remove.isPending || remove.mutate()}>
          {say.remove}
        </button>
      )}
      {remove.error && <p role="alert">{explain(remove.error).whole}</p>}
    </li>
  );
}

/** Wraps the key once more, on this computer, by what the device of a passkey answers. */
function AddPasskeyForm({ ownKey }: { ownKey: OwnKey }) {
  const { words } = useWords();
  const say = words.ownKey.passkeys;
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => passphraseProblem(data, ownKey, words),
    send: async (data) => {
      const privateKey = await unlock(ownKey, data, words);
      const salt = createDeviceSalt(random);
      const unused = ownKey.passkeys.filter(({ wrapped }) => wrapped === null);
      const given = await askDevice(unused.map(({ credentialId }) => ({ credentialId, salt })));
      const passkey = unused.find(({ credentialId }) => credentialId === given?.credentialId);
      if (!given || !passkey) throw new NotAcceptable({ passphrase: say.noAnswer });
      const wrapped = wrapForDevice(privateKey, { salt, answer: given.answer }, random);
      const { passkeyId } = passkey;
      await desk.identity.saveUnlocker.mutate({ keyId: ownKey.keyId, passkeyId, wrapped });
      announce(say.added);
      await readKeyAgain();
    },
  });
  return (
    <Form form={form} submitLabel={say.add}>
      <PassphraseField ownKey={ownKey} />
    </Form>
  );
}
