import { useAnnounce } from '../app/announcer.tsx';
import { NotAcceptable } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { ChangeKeyForm, type KeyChange } from './change-key-form.tsx';
import { type OwnKey, readKeyAgain } from './own-key.ts';
import { wrapOlderEnvelopes } from './wrap-older-envelopes.ts';

/**
 * Puts a custodian's new key in the place of the old, and seals to it on this computer every identity that the old one opens. What is
 * left when the page is closed before the end stays openable by the old passphrase, and the page offers to go on.
 */
export function ReplaceKeyForm({ ownKey }: { ownKey: OwnKey }) {
  const { words } = useWords();
  const { replaced: say, newcomers } = words.ownKey;
  const announce = useAnnounce();
  const change = async ({ old, ...fresh }: KeyChange) => {
    await desk.identity.replaceKey.mutate(fresh);
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
  };
  return <ChangeKeyForm ownKey={ownKey} hint={say.hint} change={change} />;
}
