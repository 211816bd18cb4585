import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '../../app/answer.tsx';
import { Confirm } from '../../form/choices.tsx';
import { Form } from '../../form/form.tsx';
import { textOf, useForm } from '../../form/use-form.ts';
import { desk, deskQuery } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { freshReceipt } from '../register/fresh-receipt.ts';
import { PrintedSlip } from '../register/printed-slip.tsx';
import { readCasesAgain } from '../view/use-case-command.ts';

/** Compares the person with what was left on file, then makes a new receipt; the old one is void from then on. */
export function ReissueForm({ caseId }: { caseId: string }) {
  const { words } = useWords();
  const query = useQuery(deskQuery.case.view.queryOptions({ caseId }));
  const [code] = useState(freshReceipt);
  const [done, setDone] = useState(false);
  const form = useForm({
    check: (data) => (textOf(data, 'checked') === '' ? { checked: words.counter.checkMissing } : {}),
    send: async () => {
      if (!query.data) return;
      await desk.case.reissueReceipt.mutate({ caseId, version: query.data.version, receiptCode: code });
      setDone(true);
      await readCasesAgain();
    },
  });
  return (
    <Answer query={query}>
      {({ contact, identityMode, caseNumber, receivedAt }) => {
        if (identityMode === 'anonymous' || !contact)
          return <p className="note">{words.counter.anonymous}</p>;
        if (done) {
          return (
            <div role="status">
              <p>{words.counter.done}</p>
              <PrintedSlip caseNumber={caseNumber} code={code} at={receivedAt} replaces />
            </div>
          );
        }
        return (
          <>
            <h2>{words.counter.onFile}</h2>
            <p className="large-text">{[contact.name, contact.telephone].filter(Boolean).join('　')}</p>
            <Form form={form} submitLabel={words.counter.submit}>
              <Confirm name="checked" label={words.counter.check} />
            </Form>
          </>
        );
      }}
    </Answer>
  );
}
