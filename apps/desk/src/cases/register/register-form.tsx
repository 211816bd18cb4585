import type { ReceiptCode } from '@huiyin/sealing/receipt-code';
import { useState } from 'react';
import { Choices } from '../../form/choices.tsx';
import { TextArea } from '../../form/controls.tsx';
import { forgetDrafts } from '../../form/draft.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { freshReceipt } from './fresh-receipt.ts';
import { LetterFields } from './letter-fields.tsx';
import { PersonFields } from './person-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { checkRegistration, registrationIn } from './registration.ts';

export type Registered = {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly receivedAt: string;
  readonly code: ReceiptCode;
};

export const registerDraft = 'register';

/** Everything a caller may say, in the order in which it is asked. A tip is neither taken nor kept. */
export function RegisterForm({ done }: { done: (registered: Registered) => void }) {
  const { words } = useWords();
  const { telephone } = words;
  const [code] = useState(freshReceipt);
  const [aboutPerson, setAboutPerson] = useState('');
  const [channel, setChannel] = useState('telephone');
  const form = useForm({
    check: (data) => checkRegistration(data, words),
    send: async (data) => {
      const result = await desk.case.register.mutate({ ...registrationIn(data), receiptCode: code });
      forgetDrafts(registerDraft);
      done({ ...result, code });
    },
  });
  const stop = (answer: string) => {
    setAboutPerson(answer);
    if (answer === 'yes') forgetDrafts(registerDraft);
  };
  return (
    <Form form={form} submitLabel={telephone.submit}>
      <p className="soft">{telephone.intro}</p>
      <Choices
        name="channel"
        legend={telephone.channelLegend}
        choices={[
          { value: 'telephone', label: telephone.telephone },
          { value: 'counter', label: telephone.counter },
          { value: 'letter', label: telephone.letter },
        ]}
        initial="telephone"
        onChange={setChannel}
        inline
      />
      <Choices
        name="aboutPerson"
        legend={telephone.misconductLegend}
        choices={[
          { value: 'no', label: telephone.misconductNo },
          { value: 'yes', label: telephone.misconductYes },
        ]}
        onChange={stop}
        inline
        focused
      />
      {aboutPerson === 'yes' ? (
        <p className="note" role="alert">
          {telephone.misconductStop}
        </p>
      ) : (
        <>
          <TextArea
            name="text"
            label={telephone.text}
            hint={telephone.textHint}
            rows={8}
            limit={5000}
            draftKey={`${registerDraft}.text`}
          />
          {channel === 'letter' && <LetterFields />}
          <PlaceFields />
          <PersonFields byLetter={channel === 'letter'} />
        </>
      )}
    </Form>
  );
}
