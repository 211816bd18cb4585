import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useOpenCase } from '../cases/view/open-case.ts';
import { useCaseCommand } from '../cases/view/use-case-command.ts';
import { TextArea } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { useShortcuts } from '../keyboard/shortcuts.tsx';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

/** Approve, or return with words. Whoever drafted, signed or belongs to the unit sees why neither is theirs to decide. */
export function ReviewDecision() {
  const { words } = useWords();
  const { deskCase } = useOpenCase();
  const navigate = useNavigate();
  const act = useCaseCommand();
  const [returning, setReturning] = useState(false);
  const draftKey = `${deskCase.caseId}.returnReply.reason`;
  const mayDecide = deskCase.may.includes('approveReply');
  const toList = () => void navigate('/replies');

  const approve = useForm({
    check: () => ({}),
    send: () => act(words.command.approveReply, (on) => desk.case.approveReply.mutate(on)),
    done: toList,
  });
  const giveBack = useForm({
    check: (data) => (textOf(data, 'reason').trim() === '' ? { reason: words.refusal.reasonMissing } : {}),
    send: (data) =>
      act(words.command.returnReply, (on) =>
        desk.case.returnReply.mutate({ ...on, reason: textOf(data, 'reason') }),
      ),
    done: toList,
  });
  useShortcuts(
    words.caseView.actions,
    mayDecide ? [{ key: 'h', label: words.review.returnTitle, run: () => setReturning(true) }] : [],
  );

  if (!mayDecide) return <p className="note">{words.review.notYours}</p>;
  return (
    <div className="decision">
      <p>{words.review.approveText}</p>
      <Form form={approve} submitLabel={words.review.approve}>
        {null}
      </Form>
      {returning ? (
        <Form form={giveBack} submitLabel={words.command.returnReply} onCancel={() => setReturning(false)}>
          <TextArea
            name="reason"
            label={words.review.returnWords}
            hint={words.review.returnHint}
            limit={5000}
            draftKey={draftKey}
            focused
          />
        </Form>
      ) : (
        <button type="button" onClick={() => setReturning(true)}>
          {words.review.returnTitle} <kbd>h</kbd>
        </button>
      )}
    </div>
  );
}
