import { openWords, sealWords } from '@huiyin/sealing/envelope';
import { useQuery } from '@tanstack/react-query';
import { useAnnounce } from '../app/announcer.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { fromBase64, type OwnKey, passphraseProblem, toBase64, unlock } from './own-key.ts';
import { PassphraseField } from './passphrase-field.tsx';

/** Seals older identities to custodians who came later, on this computer. Nothing of them is shown. */
export function WrapEnvelopesForm({ ownKey }: { ownKey: OwnKey }) {
  const { words } = useWords();
  const say = words.ownKey.newcomers;
  const announce = useAnnounce();
  const query = useQuery(deskQuery.identity.newcomers.queryOptions());
  const form = useForm({
    check: (data) => passphraseProblem(data, ownKey, words),
    send: async (data) => {
      const privateKey = await unlock(ownKey, data, words);
      while (await wrapSome(privateKey)) announce(say.working);
      announce(say.done);
      await queryClient.invalidateQueries({ queryKey: deskQuery.identity.newcomers.queryKey() });
    },
  });
  const wrapSome = async (privateKey: string): Promise<boolean> => {
    const { envelopes, keys } = await desk.identity.giveEnvelopes.mutate();
    if (envelopes.length === 0) return false;
    const recipients = keys.map(({ recipient }) => recipient);
    const keyIds = keys.map(({ keyId }) => keyId);
    const wrapped = [];
    for (const { caseId, sealed } of envelopes) {
      const identity = await openWords(fromBase64(sealed), privateKey).catch(() => {
        throw new NotAcceptable({ passphrase: words.identityQuestions.broken });
      });
      wrapped.push({ caseId, keyIds, sealed: toBase64(await sealWords(identity, recipients)) });
    }
    await desk.identity.wrapEnvelopes.mutate({ envelopes: wrapped });
    return true;
  };
  if (!query.data || query.data.envelopes === 0) return null;
  return (
    <section>
      <h2>{say.title}</h2>
      <p>{say.intro(query.data.names.join('、'), query.data.envelopes)}</p>
      <Form form={form} submitLabel={say.submit}>
        <PassphraseField ownKey={ownKey} />
      </Form>
    </section>
  );
}
