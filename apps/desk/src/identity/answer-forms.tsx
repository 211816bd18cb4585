import type { IdentityQuestion } from '@huiyin/contract/desk/identity';
import { openWords, sealWords } from '@huiyin/sealing/envelope';
import { useAnnounce } from '../app/announcer.tsx';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { fromBase64, type OwnKey, passphraseProblem, toBase64, unlock } from '../keys/own-key.ts';
import { PassphraseField } from '../keys/passphrase-field.tsx';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

type AgreeFormProps = {
  readonly question: IdentityQuestion;
  readonly ownKey: OwnKey;
  readonly close: () => void;
};

/** Opens the envelope with the custodian's key, seals it to the asker's key, and sends only that. Nothing is shown. */
export function AgreeForm({ question, ownKey, close }: AgreeFormProps) {
  const { words } = useWords();
  const announce = useAnnounce();
  const { identityQuestions: say } = words;
  const form = useForm({
    check: (data) => passphraseProblem(data, ownKey, words),
    send: async (data) => {
      const privateKey = await unlock(ownKey, data, words);
      const identity = await openWords(fromBase64(question.envelope ?? ''), privateKey).catch(() => {
        throw new NotAcceptable({ passphrase: say.broken });
      });
      const sealed = toBase64(await sealWords(identity, [question.askerRecipient]));
      await desk.identity.agree.mutate({ openingId: question.openingId, sealed });
      announce(say.agreed);
      await readQuestionsAgain();
    },
  });
  return (
    <Form form={form} submitLabel={say.agree} onCancel={close}>
      <PassphraseField ownKey={ownKey} focused />
    </Form>
  );
}

/** Declines with a reason that asker and citizen read. */
export function DeclineForm({ openingId, close }: { openingId: string; close: () => void }) {
  const { words } = useWords();
  const announce = useAnnounce();
  const { identityQuestions: say } = words;
  const form = useForm({
    check: (data) => (textOf(data, 'reason').trim() === '' ? { reason: words.refusal.reasonMissing } : {}),
    send: async (data) => {
      await desk.identity.decline.mutate({ openingId, reason: textOf(data, 'reason') });
      announce(say.declined);
      await readQuestionsAgain();
    },
  });
  return (
    <Form form={form} submitLabel={say.decline} onCancel={close} danger>
      <TextArea
        name="reason"
        label={say.declineReason}
        hint={words.forms.reasonForCitizen}
        limit={500}
        focused
      />
    </Form>
  );
}

function readQuestionsAgain(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: deskQuery.identity.questions.queryKey() });
}
