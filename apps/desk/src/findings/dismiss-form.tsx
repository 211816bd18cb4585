import type { DismissFindingInput } from '@huiyin/contract/desk/findings';
import { useAnnounce } from '../app/announcer.tsx';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useFindingWords } from './use-finding-words.ts';

type DismissFormProps = {
  readonly finding: Omit<DismissFindingInput, 'reason'>;
  readonly close: () => void;
};

/** Answers a finding with a reason that everybody can read. */
export function DismissForm({ finding, close }: DismissFormProps) {
  const say = useFindingWords().desk;
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => (textOf(data, 'reason').trim() === '' ? { reason: say.reasonMissing } : {}),
    send: async (data) => {
      await desk.finding.dismiss.mutate({ ...finding, reason: textOf(data, 'reason') });
      await queryClient.invalidateQueries({ queryKey: deskQuery.finding.list.queryKey() });
    },
    done: () => {
      announce(say.done);
      close();
    },
  });
  return (
    <Form form={form} submitLabel={say.send} onCancel={close}>
      <TextArea name="reason" label={say.reason} hint={say.reasonHint} rows={3} limit={500} focused />
    </Form>
  );
}
