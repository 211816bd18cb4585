import { useAnnounce } from '../app/announcer.tsx';
import { Choices } from '../form/choices.tsx';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { isConflict } from '../rpc/failure.ts';
import { useWords } from '../words/words.tsx';

const decisions = ['released', 'setAside'] as const;

/** Lets a burst count or sets it aside, with a reason that everybody reads. */
export function DecideHoldForm({ holdId, close }: { holdId: string; close: () => void }) {
  const { words } = useWords();
  const say = words.holds;
  const announce = useAnnounce();
  const decisionIn = (data: FormData) => decisions.find((known) => known === textOf(data, 'decision'));
  const readAgain = () => queryClient.invalidateQueries({ queryKey: deskQuery.hold.pathKey() });
  const form = useForm({
    check: (data) => ({
      ...(!decisionIn(data) && { decision: words.common.choose(say.decision) }),
      ...(textOf(data, 'reason').trim() === '' && { reason: words.common.required(say.reason) }),
    }),
    send: async (data) => {
      const decision = decisionIn(data) ?? 'released';
      try {
        await desk.hold.decide.mutate({ holdId, decision, reason: textOf(data, 'reason') });
      } catch (error) {
        if (!isConflict(error)) throw error;
        throw new NotAcceptable({ reason: say.overtaken });
      }
      await readAgain();
    },
    done: () => {
      announce(say.done);
      close();
    },
  });
  return (
    <Form form={form} submitLabel={say.send} onCancel={close}>
      <Choices
        name="decision"
        legend={say.decision}
        choices={decisions.map((value) => ({
          value,
          label: say.decisions[value],
          hint: say.decisionHints[value],
        }))}
      />
      <TextArea name="reason" label={say.reason} hint={say.reasonHint} rows={3} limit={500} />
    </Form>
  );
}
