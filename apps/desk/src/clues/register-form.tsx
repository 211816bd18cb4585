import type { ClueStart } from '@huiyin/contract/desk/clues';
import { type ClueSource, namesIn } from '@huiyin/domain/clue/clue';
import { sealClue } from '@huiyin/sealing/clue';
import { envelopeAlgorithm } from '@huiyin/sealing/envelope';
import { useNavigate } from 'react-router';
import { useAnnounce } from '../app/announcer.tsx';
import { Checks, Choices, Confirm } from '../form/choices.tsx';
import { TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { toBase64 } from '../keys/own-key.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';

type RegisterFormProps = {
  readonly of: { readonly source: ClueSource; readonly sourceId: string | null };
  readonly start: ClueStart & { readonly keys: NonNullable<ClueStart['keys']> };
};

const open = ['inspection', 'other'] as const;

/** What a clue is about, sealed on this computer before it is sent. Nothing typed here is kept as a draft. */
export function RegisterForm({ of, start }: RegisterFormProps) {
  const { clues: say } = useWords().words;
  const { staffId } = useStaff();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { keys, receivedOn } = start;
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'text').trim() === '' && { text: say.form.textMissing }),
      ...(receivedOn === null &&
        textOf(data, 'receivedOn') === '' && { receivedOn: say.form.receivedMissing }),
    }),
    send: async (data) => {
      const about = data.getAll('about').map(String);
      const words = { text: textOf(data, 'text'), names: namesIn(textOf(data, 'names')) };
      const clue = await sealClue(words, keys, about);
      if (!clue) throw new NotAcceptable({ about: say.form.nobody });
      const clueId = crypto.randomUUID();
      await desk.clue.register.mutate({
        ...{ clueId, about, algorithm: envelopeAlgorithm, recipient: clue.recipient },
        ...{ sourceId: of.sourceId, source: open.find((one) => one === textOf(data, 'source')) ?? of.source },
        ...{ receivedOn: receivedOn ?? textOf(data, 'receivedOn'), escrowId: clue.escrowId },
        ...{ realName: start.realName || data.has('realName'), keyIds: [...clue.keyIds] },
        ...{ sealedKey: toBase64(clue.sealedKey), sealed: toBase64(clue.sealed) },
      });
      await queryClient.invalidateQueries({ queryKey: deskQuery.clue.pathKey() });
      announce(say.form.done);
      await navigate(`/clues/${clueId}`);
    },
  });
  const others = keys.officers.filter((officer) => officer.staffId !== staffId);
  return (
    <Form form={form} submitLabel={say.form.send}>
      {of.sourceId === null ? (
        <Choices
          name="source"
          legend={say.form.source}
          initial={of.source}
          inline
          choices={open.map((value) => ({ value, label: say.sources[value] }))}
        />
      ) : (
        <p>{say.form.fromSource(say.sources[of.source], start.label)}</p>
      )}
      {receivedOn === null && (
        <TextInput name="receivedOn" type="date" label={say.form.receivedOn} width="medium" />
      )}
      {!start.realName && <Confirm name="realName" label={say.form.realName} />}
      <TextInput name="names" label={say.form.names} hint={say.form.namesHint} optional />
      <TextArea name="text" label={say.form.text} hint={say.form.textHint} rows={8} limit={5000} />
      {others.length > 0 && (
        <Checks
          name="about"
          legend={say.form.about}
          hint={say.form.aboutHint}
          choices={others.map((officer) => ({ value: officer.staffId, label: officer.name }))}
        />
      )}
    </Form>
  );
}
