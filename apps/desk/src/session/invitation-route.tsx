import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { KeyHelp } from '../keyboard/key-help.tsx';
import { desk, deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

/** Where an invitation leads: the person chooses a password, and signs in with it. */
export function InvitationRoute() {
  const { words } = useWords();
  const say = words.invitation;
  const [key] = useState(() => location.hash.slice(1));
  const query = useQuery(deskQuery.account.invited.queryOptions({ key }, { retry: false }));
  const [set, setSet] = useState(false);
  return (
    <main id="main" className="sign-in">
      <p className="wordmark">
        {words.site.name}
        <span>{words.site.desk}</span>
      </p>
      <Page title={set ? say.set : say.title}>
        {set ? (
          <p>
            <Link to="/sign-in" aria-keyshortcuts="o">
              {say.signIn}
            </Link>
          </p>
        ) : query.error ? (
          <p role="alert">{say.void}</p>
        ) : (
          <Answer query={query}>
            {(person) => (
              <>
                <p>{say.forWhom(person.name, person.email)}</p>
                <PasswordForm secret={key} email={person.email} done={() => setSet(true)} />
              </>
            )}
          </Answer>
        )}
      </Page>
      <KeyHelp />
    </main>
  );
}

type PasswordFormProps = { readonly secret: string; readonly email: string; readonly done: () => void };

function PasswordForm({ secret, email, done }: PasswordFormProps) {
  const { words } = useWords();
  const say = words.invitation;
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'password') === '' && { password: words.signIn.passwordMissing }),
      ...(textOf(data, 'password') !== textOf(data, 'again') && { again: say.different }),
    }),
    send: (data) => desk.account.accept.mutate({ key: secret, password: textOf(data, 'password') }),
    done,
  });
  return (
    <Form form={form} submitLabel={say.submit}>
      <input type="email" value={email} autoComplete="username" readOnly hidden />
      <TextInput
        name="password"
        type="password"
        label={words.signIn.password}
        hint={say.hint}
        autoComplete="new-password"
        focused
      />
      <TextInput name="again" type="password" label={say.again} autoComplete="new-password" />
    </Form>
  );
}
