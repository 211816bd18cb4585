import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { useWords } from '../words/words.tsx';
import { auth } from './auth-client.ts';

/** Another password in the place of one's own; every other session ends. */
export function RenewPasswordForm({ done }: { readonly done: () => Promise<void> | void }) {
  const { words } = useWords();
  const say = words.renewPassword;
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'current') === '' && { current: words.signIn.passwordMissing }),
      ...(textOf(data, 'next') === '' && { next: words.signIn.passwordMissing }),
      ...(textOf(data, 'next') !== textOf(data, 'again') && { again: words.invitation.different }),
    }),
    send: async (data) => {
      const { error } = await auth.$fetch('/renew-password', {
        method: 'POST',
        body: { current: textOf(data, 'current'), next: textOf(data, 'next') },
      });
      if (error) throw new NotAcceptable(fieldOf(error));
      await done();
    },
  });
  const fieldOf = ({ status, code }: { status: number; code?: string }): Record<string, string> => {
    if (status === 429) return { current: words.signIn.tooMany };
    if (code === 'WRONG_PASSWORD') return { current: words.secondFactor.wrongPassword };
    const problem = Object.entries(say.problems).find(([name]) => name === code)?.[1];
    return problem ? { next: problem } : { current: words.signIn.unavailable };
  };
  return (
    <Form form={form} submitLabel={say.submit}>
      <TextInput name="current" type="password" label={say.current} autoComplete="current-password" focused />
      <TextInput
        name="next"
        type="password"
        label={say.next}
        hint={words.invitation.hint}
        autoComplete="new-password"
      />
      <TextInput name="again" type="password" label={words.invitation.again} autoComplete="new-password" />
    </Form>
  );
}
