import type { RedactionView } from '@huiyin/contract/desk/case-commands';
import { useState } from 'react';
import { useOpenCase } from '../cases/view/open-case.ts';
import { useCaseCommand } from '../cases/view/use-case-command.ts';
import { readDraft } from '../form/draft.ts';
import { Form } from '../form/form.tsx';
import { useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { RedactedText } from './redacted-text.tsx';

/** The editable public question and answer, sent to the citizen for agreement. */
export function ProposalForm({ redaction }: { redaction: RedactionView }) {
  const { words } = useWords();
  const { deskCase } = useOpenCase();
  const act = useCaseCommand();
  const draftKey = (field: string) => `${deskCase.caseId}.proposePublicAnswer.${field}`;
  const [question, setQuestion] = useState(
    readDraft(draftKey('question')) ?? deskCase.publicAnswer?.question ?? redaction.question.redacted,
  );
  const [answer, setAnswer] = useState(
    readDraft(draftKey('answer')) ?? deskCase.publicAnswer?.answer ?? redaction.answer.redacted,
  );
  const form = useForm({
    check: () => ({
      ...(question.trim() === '' && { question: words.refusal.textMissing }),
      ...(answer.trim() === '' && { answer: words.refusal.textMissing }),
    }),
    send: () =>
      act(words.command.proposePublicAnswer, (on) =>
        desk.case.proposePublicAnswer.mutate({ ...on, question, answer }),
      ),
  });
  const mayPropose = deskCase.may.includes('proposePublicAnswer') && deskCase.publication !== 'published';
  const texts = (
    <>
      <RedactedText
        name="question"
        original={redaction.question}
        text={question}
        change={setQuestion}
        titles={[words.publicAnswer.question, words.publicAnswer.questionPublic]}
        draftKey={draftKey('question')}
        editable={mayPropose}
      />
      <RedactedText
        name="answer"
        original={redaction.answer}
        text={answer}
        change={setAnswer}
        titles={[words.publicAnswer.answer, words.publicAnswer.answerPublic]}
        draftKey={draftKey('answer')}
        editable={mayPropose}
      />
    </>
  );
  if (!mayPropose) return texts;
  return (
    <Form form={form} submitLabel={words.publicAnswer.propose}>
      {texts}
    </Form>
  );
}
