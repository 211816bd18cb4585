import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import type { FieldErrors } from '../rpc/use-explain.ts';
import { useWords } from '../words/words.tsx';
import { auth } from './auth-client.ts';

type PasswordStepProps = {
  /** Runs once the server has accepted them; `codeWanted` when the code of an authenticator is still to come. */
  readonly accepted: (known: { readonly password: string; readonly codeWanted: boolean }) => Promise<void>;
};

/** E-mail and password. */
export function PasswordStep({ accepted }: PasswordStepProps) {
  const { words } = useWords();

  const check = (data: FormData): FieldErrors => {
    const email = textOf(data, 'email').trim();
    return {
      ...(email === '' && { email: words.signIn.emailMissing }),
      ...(email !== '' && !/^\S+@\S+$/.test(email) && { email: words.signIn.emailWrong }),
      ...(textOf(data, 'password') === '' && { password: words.signIn.passwordMissing }),
    };
  };
  const send = async (data: FormData) => {
    const password = textOf(data, 'password');
    const { data: answer, error } = await auth.signIn.email({
      ...{ email: textOf(data, 'email').trim(), password },
    });
    if (!error) return accepted({ password, codeWanted: 'twoFactorRedirect' in answer });
    throw new NotAcceptable({ email: sentenceFor(error.status) });
  };
  const sentenceFor = (status: number): string => {
    if (status === 429) return words.signIn.tooMany;
    return status >= 400 && status < 500 ? words.signIn.wrong : words.signIn.unavailable;
  };
  const form = useForm({ check, send });
  return (
    <Form form={form} submitLabel={words.signIn.submit}>
      <TextInput name="email" type="email" label={words.signIn.email} autoComplete="username" focused />
      <TextInput
        name="password"
        type="password"
        label={words.signIn.password}
        autoComplete="current-password"
      />
    </Form>
  );
}
