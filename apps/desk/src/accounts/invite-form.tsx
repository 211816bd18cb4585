import type { Invitation } from '@huiyin/contract/desk/accounts';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { PostFields, postErrors, postOf } from './post-fields.tsx';

type InviteFormProps = {
  readonly invited: (person: { readonly name: string; readonly invitation: Invitation }) => void;
  readonly close: () => void;
};

/** Opens an account for somebody, who chooses the password. */
export function InviteForm({ invited, close }: InviteFormProps) {
  const { words } = useWords();
  const say = words.accounts;
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'name').trim() === '' && { name: words.common.required(say.name) }),
      ...(textOf(data, 'email').trim() === '' && { email: words.signIn.emailMissing }),
      ...postErrors(data, words.common.choose(say.unit)),
    }),
    send: async (data) => {
      const name = textOf(data, 'name').trim();
      const invitation = await desk.account.invite.mutate({
        ...{ name, email: textOf(data, 'email') },
        ...postOf(data),
      });
      await queryClient.invalidateQueries({ queryKey: deskQuery.account.pathKey() });
      invited({ name, invitation });
    },
  });
  return (
    <Form form={form} submitLabel={say.invite} onCancel={close}>
      <TextInput name="name" label={say.name} hint={say.nameHint} width="medium" focused />
      <TextInput name="email" type="email" label={words.signIn.email} hint={say.emailHint} width="medium" />
      <PostFields />
    </Form>
  );
}
