import { returnGrounds } from '@huiyin/domain/case/states';
import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useOpenCase } from '../cases/view/open-case.ts';
import { useCaseCommand } from '../cases/view/use-case-command.ts';
import { Checks } from '../form/choices.tsx';
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
  const approval = useRef<HTMLDivElement>(null);
  const draftKey = `${deskCase.caseId}.returnReply.reason`;
  const mayDecide = deskCase.may.includes('approveReply');
  const toList = () => void navigate('/replies');

  const approve = useForm({
    check: () => ({}),
    send: () => act(words.command.approveReply, (on) => desk.case.approveReply.mutate(on)),
    done: toList,
  });
  const giveBack = useForm({
    check: (data) => ({
      ...(groundsIn(data).length === 0 && { grounds: words.refusal.groundsMissing }),
      ...(textOf(data, 'reason').trim() === '' && { reason: words.refusal.reasonMissing }),
    }),
    send: (data) =>
      act(words.command.returnReply, (on) =>
        desk.case.returnReply.mutate({ ...on, grounds: groundsIn(data), reason: textOf(data, 'reason') }),
      ),
    done: toList,
  });
  useShortcuts(
    words.caseView.actions,
    mayDecide
      ? [
          {
            key: 'a',
            label: words.review.approve,
            run: () => approval.current?.querySelector('button')?.focus(),
          },
          { key: 'h', label: words.review.returnTitle, run: () => setReturning(true) },
        ]
      : [],
  );

  if (!mayDecide) return <p className="note">{words.review.notYours}</p>;
  return (
    <div className="decision">
      <div ref={approval}>
        <p>
          {words.review.approveText} <kbd>a</kbd>
        </p>
        <Form form={approve} submitLabel={words.review.approve}>
          {null}
        </Form>
      </div>
      {returning ? (
        <Form form={giveBack} submitLabel={words.command.returnReply} onCancel={() => setReturning(false)}>
          <Checks
            name="grounds"
            legend={words.review.groundsLegend}
            choices={returnGrounds.map((value) => ({ value, label: words.review.grounds[value] }))}
            focused
          />
          <TextArea
            name="reason"
            label={words.review.returnWords}
            hint={words.review.returnHint}
            limit={5000}
            draftKey={draftKey}
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

const groundsIn = (data: FormData) =>
  returnGrounds.filter((ground) => data.getAll('grounds').includes(ground));
