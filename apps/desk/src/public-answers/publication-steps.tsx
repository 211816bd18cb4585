import { useOpenCase } from '../cases/view/open-case.ts';
import { useCaseCommand } from '../cases/view/use-case-command.ts';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

/** Where the public version stands, and the one step that follows: publish after agreement, or take it back with a reason. */
export function PublicationSteps() {
  const { deskCase } = useOpenCase();
  const { words } = useWords();
  switch (deskCase.publication) {
    case 'proposed':
      return <p className="note">{words.publicAnswer.proposed}</p>;
    case 'declined':
      return <p className="note">{words.publicAnswer.declined}</p>;
    case 'agreed':
      return <PublishForm />;
    case 'published':
      return (
        <>
          <EditForm />
          <RemoveForm />
        </>
      );
    default:
      return null;
  }
}

function PublishForm() {
  const { words } = useWords();
  const act = useCaseCommand();
  const form = useForm({
    check: () => ({}),
    send: () => act(words.command.publishAnswer, (on) => desk.case.publishAnswer.mutate(on)),
  });
  return (
    <Form form={form} submitLabel={words.publicAnswer.publish}>
      <p>{words.publicAnswer.agreed}</p>
    </Form>
  );
}

function EditForm() {
  const { words } = useWords();
  const act = useCaseCommand();
  const { deskCase } = useOpenCase();
  const { question = '', answer = '' } = deskCase.publicAnswer ?? {};
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'question').trim() === '' && { question: words.refusal.textMissing }),
      ...(textOf(data, 'answer').trim() === '' && { answer: words.refusal.textMissing }),
      ...(textOf(data, 'reason').trim() === '' && { reason: words.refusal.reasonMissing }),
    }),
    send: (data) =>
      act(words.command.editPublicAnswer, (on) =>
        desk.case.editPublicAnswer.mutate({
          ...on,
          question: textOf(data, 'question'),
          answer: textOf(data, 'answer'),
          reason: textOf(data, 'reason'),
        }),
      ),
  });
  return (
    <details className="note">
      <summary aria-keyshortcuts="e">{words.command.editPublicAnswer}</summary>
      <Form form={form} submitLabel={words.command.editPublicAnswer}>
        <TextArea name="question" label={words.publicAnswer.questionPublic} rows={4} initial={question} />
        <TextArea name="answer" label={words.publicAnswer.answerPublic} rows={8} initial={answer} />
        <TextArea
          name="reason"
          label={words.publicAnswer.editReason}
          hint={words.publicAnswer.editHint}
          limit={500}
          rows={2}
        />
      </Form>
    </details>
  );
}

function RemoveForm() {
  const { words } = useWords();
  const act = useCaseCommand();
  const { deskCase } = useOpenCase();
  const form = useForm({
    check: (data) => (textOf(data, 'reason').trim() === '' ? { reason: words.refusal.reasonMissing } : {}),
    send: (data) =>
      act(words.command.removePublicAnswer, (on) =>
        desk.case.removePublicAnswer.mutate({ ...on, reason: textOf(data, 'reason') }),
      ),
  });
  return (
    <details className="note">
      <summary aria-keyshortcuts="x">{words.publicAnswer.removeTitle}</summary>
      <Form form={form} submitLabel={words.publicAnswer.remove} danger>
        <TextArea
          name="reason"
          label={words.publicAnswer.removeReason}
          hint={words.publicAnswer.removeHint}
          limit={500}
          draftKey={`${deskCase.caseId}.removePublicAnswer.reason`}
        />
      </Form>
    </details>
  );
}
