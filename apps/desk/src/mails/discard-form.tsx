import { useAnnounce } from '../app/announcer.tsx';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

/** Why a mail makes no case; its words are gone with the answer. */
export function DiscardForm({ mailId, close }: { readonly mailId: string; readonly close: () => void }) {
  const say = useWords().words.mails;
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => (textOf(data, 'why').trim() === '' ? { why: say.whyMissing } : {}),
    send: async (data) => {
      await desk.mail.discard.mutate({ mailId, why: textOf(data, 'why') });
      await queryClient.invalidateQueries({ queryKey: deskQuery.mail.pathKey() });
    },
    done: () => {
      announce(say.discarded);
      close();
    },
  });
  return (
    <Form form={form} submitLabel={say.discard} onCancel={close} danger>
      <TextArea name="why" label={say.why} hint={say.whyHint} rows={2} limit={500} focused />
    </Form>
  );
}
