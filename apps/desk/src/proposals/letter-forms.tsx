import { nextKind } from '@huiyin/domain/proposal/proposal';
import { useNavigate } from 'react-router';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { LetterFields, letterIn, letterProblems } from './letter-fields.tsx';
import { sendStep } from './send-step.ts';
import type { StepProps } from './step-props.ts';

/** Changes a draft before it is served. */
export function EditForm({ view, done, cancel }: StepProps) {
  const { proposals: say } = useWords().words;
  const dates = useDates();
  const { proposalId, version, kind, title } = view.proposal;
  const isTalk = kind === 'talk';
  const form = useForm({
    check: (data) => letterProblems(data, isTalk, { ...say.form, today: dates.today() }),
    send: (data) => {
      const input = { proposalId, version, ...letterIn(data, isTalk) };
      return sendStep({
        ...{ field: 'title', changed: say.changed },
        send: () => desk.proposal.edit.mutate(input),
      });
    },
    done,
  });
  return (
    <Form form={form} submitLabel={say.form.save} onCancel={cancel}>
      <LetterFields isTalk={isTalk} initial={{ ...view, title }} />
    </Form>
  );
}

/** The next step of the ladder, with its reason; it begins as a draft. */
export function EscalateForm({ view, done, cancel }: StepProps) {
  const { proposals: say } = useWords().words;
  const dates = useDates();
  const navigate = useNavigate();
  const { proposalId, version } = view.proposal;
  const kind = nextKind(view.proposal.kind) ?? 'recommendation';
  const isTalk = kind === 'talk';
  const form = useForm({
    check: (data) => ({
      ...letterProblems(data, isTalk, { ...say.form, today: dates.today() }),
      ...(textOf(data, 'reason').trim() === '' && { reason: say.form.missing }),
    }),
    send: async (data) => {
      const nextId = crypto.randomUUID();
      const input = {
        ...{ proposalId, version, nextId, reason: textOf(data, 'reason') },
        ...letterIn(data, isTalk),
      };
      await sendStep({
        ...{ field: 'reason', changed: say.changed },
        send: () => desk.proposal.escalate.mutate(input),
      });
      await navigate(`/proposals/${nextId}`);
    },
    done,
  });
  return (
    <Form form={form} submitLabel={say.escalateSend(say.kinds[kind])} onCancel={cancel}>
      <p className="soft">{say.escalateHint}</p>
      <TextArea
        name="reason"
        label={say.form.reason}
        hint={say.form.reasonHint}
        rows={3}
        limit={5000}
        focused
      />
      <LetterFields isTalk={isTalk} />
    </Form>
  );
}
