import { TextArea } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf, useForm } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { useOpenCase } from '../view/open-case.ts';
import { useLeaveCase } from './use-leave-case.ts';

/** 申请回避: after it, this officer cannot see the case any more. */
export function DeclareConflictForm() {
  const { words } = useWords();
  const { openPanel } = useOpenCase();
  const leave = useLeaveCase();
  const form = useForm({
    check: (data) => (textOf(data, 'reason').trim() === '' ? { reason: words.refusal.reasonMissing } : {}),
    send: (data) =>
      leave(
        (on) => desk.case.declareConflict.mutate({ ...on, reason: textOf(data, 'reason') }),
        words.exclusion.declared,
      ),
  });
  return (
    <Form form={form} submitLabel={words.command.declareConflict} onCancel={() => openPanel(null)} danger>
      <p>{words.exclusion.declareText}</p>
      <TextArea
        name="reason"
        label={words.forms.reason}
        hint={words.exclusion.declareHint}
        limit={500}
        rows={3}
        focused
      />
    </Form>
  );
}
