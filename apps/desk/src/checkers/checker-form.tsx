import type { CheckerInvitation } from '@huiyin/contract/desk/checkers';
import { type CheckerKind, checkerKinds, longestTerm } from '@huiyin/domain/claims/checker';
import { useAnnounce } from '../app/announcer.tsx';
import { Choices } from '../form/choices.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

type CheckerFormProps = {
  readonly invited: (made: { readonly label: string; readonly invitation: CheckerInvitation }) => void;
  readonly close: () => void;
};

/** Invites somebody under a label of the office's own; nothing else about the person is asked. */
export function CheckerForm({ invited, close }: CheckerFormProps) {
  const { words } = useWords();
  const say = words.checkers;
  const announce = useAnnounce();
  const daysOf = (data: FormData) => Number(textOf(data, 'days'));
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'label').trim() === '' && { label: words.common.required(say.label) }),
      ...(textOf(data, 'kind') === '' && { kind: words.common.choose(say.kind) }),
      ...(!(Number.isInteger(daysOf(data)) && daysOf(data) >= 1 && daysOf(data) <= longestTerm) && {
        days: say.daysWrong(longestTerm),
      }),
    }),
    send: async (data) => {
      const label = textOf(data, 'label').trim();
      const invitation = await desk.checker.invite.mutate({
        ...{ label, kind: textOf(data, 'kind') as CheckerKind, days: daysOf(data) },
      });
      await queryClient.invalidateQueries({ queryKey: deskQuery.checker.pathKey() });
      invited({ label, invitation });
    },
    done: () => announce(say.invited),
  });
  return (
    <Form form={form} submitLabel={say.makeLink} onCancel={close}>
      <TextInput name="label" label={say.label} hint={say.labelHint} width="medium" focused />
      <Choices
        name="kind"
        legend={say.kind}
        choices={checkerKinds.map((kind) => ({ value: kind, label: say.kinds[kind] }))}
        inline
      />
      <TextInput name="days" label={say.days} hint={say.daysHint(longestTerm)} width="short" initial="90" />
    </Form>
  );
}
