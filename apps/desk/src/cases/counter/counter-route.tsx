import { useState } from 'react';
import { Page } from '../../app/page.tsx';
import { TextInput } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../../form/use-form.ts';
import { useWords } from '../../words/words.tsx';
import { findCase } from '../find-case.ts';
import { ReissueForm } from './reissue-form.tsx';

/** A lost receipt, re-issued to somebody who stands at the counter. */
export function CounterRoute() {
  const { words } = useWords();
  const [caseId, setCaseId] = useState<string | null>(null);
  const form = useForm({
    check: (data) => (textOf(data, 'number').trim() === '' ? { number: words.counter.numberMissing } : {}),
    send: async (data) => {
      setCaseId(null);
      const found = await findCase(textOf(data, 'number'));
      if (found === null) throw new NotAcceptable({ number: words.counter.numberWrong });
      setCaseId(found);
    },
  });
  return (
    <Page title={words.counter.title} takesFocus={false}>
      <p>{words.counter.intro}</p>
      <Form form={form} submitLabel={words.counter.find}>
        <TextInput
          name="number"
          label={words.counter.number}
          hint={words.counter.numberHint}
          width="medium"
          focused
        />
      </Form>
      {caseId !== null && <ReissueForm key={caseId} caseId={caseId} />}
    </Page>
  );
}
