import { Confirm } from '../../form/choices.tsx';
import { TextArea } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf, useForm } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { useOpenCase } from '../view/open-case.ts';
import { useLeaveCase } from './use-leave-case.ts';

/** 转纪检监察机关: after it, this officer cannot see the case either. */
export function HandOverForm() {
  const { words } = useWords();
  const { openPanel } = useOpenCase();
  const leave = useLeaveCase();
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'reason').trim() === '' && { reason: words.refusal.reasonMissing }),
      ...(textOf(data, 'understood') === '' && { understood: words.forms.handOverConfirmMissing }),
    }),
    send: (data) =>
      leave(
        (on) => desk.case.handToDiscipline.mutate({ ...on, reason: textOf(data, 'reason') }),
        words.forms.handedOver,
      ),
  });
  return (
    <Form form={form} submitLabel={words.command.handToDiscipline} onCancel={() => openPanel(null)} danger>
      <p>{words.forms.handOverText}</p>
      <TextArea name="reason" label={words.forms.handOverReason} limit={500} rows={3} focused />
      <Confirm name="understood" label={words.forms.handOverConfirm} />
    </Form>
  );
}
