import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '../../app/answer.tsx';
import { TextInput } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../../form/use-form.ts';
import { desk, deskQuery } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { caseNumberText } from '../case-number-text.ts';
import { findCase } from '../find-case.ts';
import { useOpenCase } from '../view/open-case.ts';
import { useCommandForm } from './use-command-form.ts';

/** 合并办理: find the other case, read both texts side by side, then say that it is the same matter. */
export function JoinForm() {
  const [otherId, setOtherId] = useState<string | null>(null);
  if (otherId === null) return <FindOther found={setOtherId} />;
  return <CompareBoth otherId={otherId} />;
}

function FindOther({ found }: { found: (caseId: string) => void }) {
  const { words } = useWords();
  const { deskCase, openPanel } = useOpenCase();
  const { data } = useQuery(deskQuery.case.suggestions.queryOptions({ caseId: deskCase.caseId }));
  const form = useForm({
    check: (data) => (textOf(data, 'number').trim() === '' ? { number: words.counter.numberMissing } : {}),
    send: async (data) => {
      const otherId = await findCase(textOf(data, 'number'));
      if (otherId === null) throw new NotAcceptable({ number: words.forms.joinBad });
      if (otherId === deskCase.caseId) throw new NotAcceptable({ number: words.forms.joinSelf });
      found(otherId);
    },
  });
  return (
    <Form form={form} submitLabel={words.forms.joinFind} onCancel={() => openPanel(null)}>
      {(data?.similar.length ?? 0) > 0 && <h3>{words.forms.similar}</h3>}
      <ul className="suggestions">
        {data?.similar.map((other) => (
          <li key={other.caseId}>
            <button type="button" className="suggestion" onClick={() => found(other.caseId)}>
              <span className="number">{caseNumberText(other.caseNumber)}</span>
              <span>{other.opening}</span>
            </button>
          </li>
        ))}
      </ul>
      <TextInput
        name="number"
        label={words.forms.joinNumber}
        hint={words.forms.joinHint}
        width="medium"
        focused
      />
    </Form>
  );
}

function CompareBoth({ otherId }: { otherId: string }) {
  const query = useQuery(deskQuery.case.view.queryOptions({ caseId: otherId }));
  const { words, deskCase, form } = useCommandForm({
    panel: 'join',
    check: () => ({}),
    send: (_, on) => desk.case.join.mutate({ ...on, intoCaseId: otherId }),
  });
  return (
    <Form {...form} submitLabel={words.forms.joinConfirm}>
      <div className="side-by-side">
        <section>
          <h3>
            {words.forms.joinThis} <span className="number">{caseNumberText(deskCase.caseNumber)}</span>
          </h3>
          <p className="as-typed">{deskCase.text}</p>
        </section>
        <section>
          <Answer query={query}>
            {(other) => (
              <>
                <h3>
                  {words.forms.joinOther} <span className="number">{caseNumberText(other.caseNumber)}</span>
                </h3>
                <p className="as-typed">{other.text}</p>
              </>
            )}
          </Answer>
        </section>
      </div>
    </Form>
  );
}
