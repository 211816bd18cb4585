import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { useWords } from '../words/words.tsx';
import { auth } from './auth-client.ts';

/** Ends every other session of one's own, by the password once more. */
export function EndOthersForm({ done }: { readonly done: () => Promise<void> }) {
  const { words } = useWords();
  const say = words.ownAccount;
  const form = useForm({
    check: () => ({}),
    send: async (data) => {
      const { error } = await auth.$fetch('/end-other-sessions', {
        method: 'POST',
        body: { password: textOf(data, 'password') },
      });
      if (error) throw new NotAcceptable({ password: faultOf(error) });
      await done();
    },
  });
  const faultOf = ({ status, code }: { status: number; code?: string }): string => {
    if (status === 429) return words.signIn.tooMany;
    if (code === 'SIGN_IN_ANEW') return say.signInAnew;
    return code === 'WRONG_PASSWORD' ? words.secondFactor.wrongPassword : words.signIn.unavailable;
  };
  return (
    <Form form={form} submitLabel={say.endOthers}>
      <TextInput
        name="password"
        type="password"
        label={say.password}
        hint={say.passwordHint}
        autoComplete="current-password"
      />
    </Form>
  );
}
