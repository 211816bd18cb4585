import { createBareKeyPair, wrapKey } from '@huiyin/sealing/key-pair';
import { useAnnounce } from '../app/announcer.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { FreshPassphrase, freshProblems } from './key-forms.tsx';
import { type OwnKey, passphraseProblem, random, readKeyAgain, unlock } from './own-key.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { wrapForOpeners } from './wrap-for-openers.ts';
import { wrapOlderEnvelopes } from './wrap-older-envelopes.ts';

/**
 * Puts a custodian's new key in the place of the old, and seals to it on this computer every identity that the old one opens. What is
 * left when the page is closed before the end stays openable by the old passphrase, and the page offers to go on.
 */
export function ReplaceKeyForm({ ownKey }: { ownKey: OwnKey }) {
  const { words } = useWords();
  const { replaced: say, newcomers } = words.ownKey;
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => ({ ...passphraseProblem(data, ownKey, words), ...freshProblems(data, words) }),
    send: async (data) => {
      const old = await unlock(ownKey, data, words);
      const { recipient, privateKey } = await createBareKeyPair();
      const wrapped = await wrapKey(privateKey, textOf(data, 'fresh'), random);
      const unlockers = await wrapForOpeners(ownKey, privateKey);
      await desk.identity.replaceKey.mutate({ recipient, wrapped, unlockers });
      await wrapOlderEnvelopes(
        { keyId: ownKey.keyId, privateKey: old },
        {
          step: () => announce(newcomers.working),
          broken: () => new NotAcceptable({ passphrase: words.identityQuestions.broken }),
        },
      ).finally(async () => {
        await queryClient.invalidateQueries({ queryKey: deskQuery.identity.newcomers.queryKey() });
        await readKeyAgain();
      });
      announce(say.done);
    },
  });
  return (
    <Form form={form} submitLabel={words.tips.rotate}>
      <p>{say.hint}</p>
      <PassphraseField ownKey={ownKey} label={words.ownKey.current} />
      <FreshPassphrase label={words.ownKey.fresh} />
    </Form>
  );
}
