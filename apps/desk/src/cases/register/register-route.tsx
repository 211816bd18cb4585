import { useState } from 'react';
import { Page } from '../../app/page.tsx';
import { useWords } from '../../words/words.tsx';
import { type Registered, RegisterForm } from './register-form.tsx';
import { RegisteredNotice } from './registered-notice.tsx';

/** 代为登记: one screen to fill in while listening, then the number to read out. */
export function RegisterRoute() {
  const { words } = useWords();
  const [registered, setRegistered] = useState<Registered | null>(null);
  const title = registered ? words.telephone.doneTitle : words.telephone.title;
  return (
    <Page key={title} title={title} takesFocus={registered !== null}>
      {registered ? (
        <RegisteredNotice registered={registered} again={() => setRegistered(null)} />
      ) : (
        <RegisterForm done={setRegistered} />
      )}
    </Page>
  );
}
