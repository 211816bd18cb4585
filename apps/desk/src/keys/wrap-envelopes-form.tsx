import type { NewcomerView } from '@huiyin/contract/desk/identity';
import { useQuery } from '@tanstack/react-query';
import { useAnnounce } from '../app/announcer.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, useForm } from '../form/use-form.ts';
import { deskQuery, queryClient } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { type OwnKey, passphraseProblem, unlock } from './own-key.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { wrapOlderEnvelopes } from './wrap-older-envelopes.ts';

/** What older identities are sealed to too few: to custodians who came later, or to a key of one's own that was replaced. */
export function OlderEnvelopes({ ownKey }: { ownKey: OwnKey }) {
  const { words } = useWords();
  const dates = useDates();
  const { newcomers: say, replaced } = words.ownKey;
  const query = useQuery(deskQuery.identity.newcomers.queryOptions());
  if (!query.data) return null;
  const { names, envelopes, former } = query.data;
  return (
    <>
      {envelopes > 0 && (
        <section>
          <h2>{say.title}</h2>
          <p>{say.intro(names.join(words.common.items), envelopes)}</p>
          <WrapEnvelopesForm ownKey={ownKey} />
        </section>
      )}
      {former.map((key) => (
        <section key={key.keyId}>
          <h2>{replaced.title}</h2>
          <p>{replaced.intro(dates.shortMoment(key.createdAt), key.envelopes)}</p>
          <WrapEnvelopesForm ownKey={withoutPasskeys(key)} />
        </section>
      ))}
    </>
  );
}

/** A replaced key is opened by the passphrase it had. */
function withoutPasskeys({ envelopes: _, ...key }: NewcomerView['former'][number]): OwnKey {
  return { ...key, passkeys: [] };
}

function WrapEnvelopesForm({ ownKey }: { ownKey: OwnKey }) {
  const { words } = useWords();
  const say = words.ownKey.newcomers;
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => passphraseProblem(data, ownKey, words),
    send: async (data) => {
      const privateKey = await unlock(ownKey, data, words);
      await wrapOlderEnvelopes(
        { keyId: ownKey.keyId, privateKey },
        {
          step: () => announce(say.working),
          broken: () => new NotAcceptable({ passphrase: words.identityQuestions.broken }),
        },
      );
      announce(say.done);
      await queryClient.invalidateQueries({ queryKey: deskQuery.identity.newcomers.queryKey() });
    },
  });
  return (
    <Form form={form} submitLabel={say.submit}>
      <PassphraseField ownKey={ownKey} />
    </Form>
  );
}
