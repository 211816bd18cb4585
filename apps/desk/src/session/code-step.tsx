import { useState } from 'react';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { useWords } from '../words/words.tsx';
import { auth } from './auth-client.ts';

/** The code that the authenticator shows, or one of the recovery codes where it is lost. */
export function CodeStep({ enter }: { readonly enter: () => Promise<void> }) {
  const { words } = useWords();
  const say = words.secondFactor;
  const [lost, setLost] = useState(false);
  return (
    <>
      <CodeForm
        key={lost ? 'recovery' : 'code'}
        label={lost ? say.recoveryCode : say.code}
        hint={lost ? say.recoveryHint : say.codeHint}
        verify={(code) =>
          lost ? auth.twoFactor.verifyBackupCode({ code }) : auth.twoFactor.verifyTotp({ code })
        }
        done={enter}
      />
      <button type="button" className="plain" onClick={() => setLost(!lost)} aria-keyshortcuts="l">
        {lost ? say.useCode : say.useRecovery}
      </button>
    </>
  );
}

type CodeFormProps = {
  readonly label: string;
  readonly hint: string;
  readonly verify: (code: string) => Promise<{ error: { status: number } | null }>;
  readonly done: () => Promise<void>;
};

/** One field for a code, and what the server said of it. */
export function CodeForm({ label, hint, verify, done }: CodeFormProps) {
  const { words } = useWords();
  const say = words.secondFactor;
  const form = useForm({
    check: (data) => (textOf(data, 'code').trim() === '' ? { code: words.common.required(label) } : {}),
    send: async (data) => {
      const { error } = await verify(textOf(data, 'code').replace(/\s/g, ''));
      if (!error) return done();
      if (error.status === 429) throw new NotAcceptable({ code: words.signIn.tooMany });
      throw new NotAcceptable({ code: error.status < 500 ? say.wrongCode : words.signIn.unavailable });
    },
  });
  return (
    <Form form={form} submitLabel={words.signIn.submit}>
      <TextInput name="code" label={label} hint={hint} width="medium" autoComplete="one-time-code" focused />
    </Form>
  );
}
