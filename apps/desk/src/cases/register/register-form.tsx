import type { ReceiptCode } from '@huiyin/sealing/receipt-code';
import { useState } from 'react';
import { Choices } from '../../form/choices.tsx';
import { TextArea } from '../../form/controls.tsx';
import { forgetDrafts } from '../../form/draft.ts';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';
import { freshReceipt } from './fresh-receipt.ts';
import { LetterFields } from './letter-fields.tsx';
import { PersonFields } from './person-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { checkRegistration, registrationIn } from './registration.ts';
import { type RegistrationChannel, registrationChannels, registrationWords } from './registration-words.ts';

export type Registered = {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly receivedAt: string;
  readonly code: ReceiptCode;
  readonly channel: RegistrationChannel;
};

export const registerDraft = 'register';

/** Everything a caller may say, in the order in which it is asked. A tip is neither taken nor kept. */
export function RegisterForm({ done }: { done: (registered: Registered) => void }) {
  const { words } = useWords();
  const [code] = useState(freshReceipt);
  const [aboutPerson, setAboutPerson] = useState('');
  const [channel, setChannel] = useState<RegistrationChannel>('telephone');
  const telephone = registrationWords(words, channel);
  const { today } = useDates();
  const form = useForm({
    check: (data) => checkRegistration(data, { words, today: today() }),
    send: async (data) => {
      const result = await desk.case.register.mutate({ ...registrationIn(data), receiptCode: code });
      forgetDrafts(registerDraft);
      done({ ...result, code, channel });
    },
  });
  const stop = (answer: string) => {
    setAboutPerson(answer);
    if (answer === 'yes') forgetDrafts(registerDraft);
  };
  return (
    <Form form={form} submitLabel={aboutPerson === 'yes' ? null : telephone.submit}>
      <p className="soft">{telephone.intro}</p>
      <Choices
        name="channel"
        legend={telephone.channelLegend}
        choices={registrationChannels.map((value) => ({ value, label: telephone[value] }))}
        initial="telephone"
        onChange={(chosen) => setChannel(chosen as RegistrationChannel)}
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
          <PersonFields channel={channel} />
        </>
      )}
    </Form>
  );
}
