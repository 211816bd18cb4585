import { useState } from 'react';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { useWords } from '../words/words.tsx';
import { auth } from './auth-client.ts';
import { CodeForm } from './code-step.tsx';
import { QrCode } from './qr-code.tsx';

type Begun = { readonly totpURI: string; readonly backupCodes: readonly string[] };

type SecondFactorSetupProps = {
  /** Where it was typed a moment ago; it is asked for otherwise. */
  readonly password?: string | undefined;
  readonly done: () => Promise<void>;
};

/** Sets up an authenticator: the password once more, a picture to scan, recovery codes to keep, the first code. */
export function SecondFactorSetup({ password, done }: SecondFactorSetupProps) {
  const { words } = useWords();
  const say = words.secondFactor;
  const [begun, setBegun] = useState<Begun | null>(null);
  const form = useForm({
    check: (data) =>
      password === undefined && textOf(data, 'password') === ''
        ? { password: words.signIn.passwordMissing }
        : {},
    send: async (data) => {
      const known = password ?? textOf(data, 'password');
      const { data: answer, error } = await auth.twoFactor.enable({ password: known });
      if (answer?.method === 'totp') return setBegun(answer);
      if (error?.status === 403) throw new NotAcceptable({ password: say.passkeyIsThere });
      if (error?.status === 429) throw new NotAcceptable({ password: words.signIn.tooMany });
      throw new NotAcceptable({
        password: (error?.status ?? 500) < 500 ? say.wrongPassword : words.signIn.unavailable,
      });
    },
  });
  if (begun === null)
    return (
      <Form form={form} submitLabel={say.begin}>
        {password === undefined && (
          <TextInput
            name="password"
            type="password"
            label={words.signIn.password}
            autoComplete="current-password"
            focused
          />
        )}
      </Form>
    );
  return <FirstCode begun={begun} done={done} />;
}

function FirstCode({ begun, done }: { readonly begun: Begun; readonly done: () => Promise<void> }) {
  const say = useWords().words.secondFactor;
  const secret = new URL(begun.totpURI).searchParams.get('secret') ?? '';
  return (
    <>
      <ol className="steps">
        <li>
          <p>{say.scan}</p>
          <QrCode text={begun.totpURI} label={say.picture} />
          <p className="soft">{say.typeIn}</p>
          <p className="link-to-copy">{secret.match(/.{1,4}/g)?.join(' ')}</p>
        </li>
        <li>
          <p>{say.keepRecovery}</p>
          <ul className="recovery-codes">
            {begun.backupCodes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
        </li>
        <li>
          <p>{say.typeFirst}</p>
        </li>
      </ol>
      <CodeForm
        label={say.code}
        hint={say.codeHint}
        verify={(code) => auth.twoFactor.verifyTotp({ code })}
        done={done}
      />
    </>
  );
}
