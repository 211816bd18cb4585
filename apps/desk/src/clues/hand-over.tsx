import type { ClueList, ClueRow } from '@huiyin/contract/desk/clues';
import { useMutation } from '@tanstack/react-query';
import { useAnnounce } from '../app/announcer.tsx';
import { FailureNote } from '../app/answer.tsx';
import { Checks, Choices } from '../form/choices.tsx';
import { SelectInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { problemAt } from '../rpc/failure.ts';
import { tipMark } from '../tips/tip-mark.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

const readAgain = () => queryClient.invalidateQueries({ queryKey: deskQuery.clue.pathKey() });

/** What a colleague handed over and the reader has still to take. */
export function TakeOverNote({ toTake }: Pick<ClueList, 'toTake'>) {
  const { clues: say } = useWords().words;
  const dates = useDates();
  const announce = useAnnounce();
  const take = useMutation({
    mutationFn: (clueId: string) => desk.clue.take.mutate({ clueIds: [clueId] }),
    onSuccess: async () => {
      announce(say.taken);
      await readAgain();
    },
  });
  return (
    <section className="trend">
      <h2>{say.toTake}</h2>
      {take.error && <FailureNote error={take.error} />}
      <ul>
        {toTake.map(({ clueId, from, on }) => (
          <li key={clueId}>
            {say.name(tipMark(clueId))}{' '}
            <span className="soft">{say.toTakeLine(from.name, dates.day(on))}</span>{' '}
            <button
              type="button"
              data-reach
              aria-keyshortcuts="t"
              onClick={() => take.isPending || take.mutate(clueId)}
            >
              {say.take}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

type HandOverProps = { readonly clues: readonly ClueRow[]; readonly officers: ClueList['officers'] };
const reasons = ['leave', 'transfer'] as const;

/** Gives clues that the reader keeps to somebody else who can open them. */
export function HandOverForm({ clues, officers }: HandOverProps) {
  const { words } = useWords();
  const { clues: say } = words;
  const announce = useAnnounce();
  const dates = useDates();
  const form = useForm({
    check: (data) => ({
      ...(data.getAll('clueIds').length === 0 && { clueIds: say.disc.chooseMissing }),
      ...(textOf(data, 'toId') === '' && { toId: say.toMissing }),
    }),
    send: async (data) => {
      const why = reasons.find((reason) => reason === textOf(data, 'why')) ?? 'leave';
      const clueIds = data.getAll('clueIds').map(String);
      try {
        await desk.clue.handOver.mutate({ clueIds, toId: textOf(data, 'toId'), why });
      } catch (error) {
        throw problemAt(error, 'toId') ? new NotAcceptable({ toId: say.cannotOpen }) : error;
      }
      await readAgain();
    },
    done: () => announce(say.handedOver),
  });
  return (
    <section className="trend">
      <h2>{say.handOver}</h2>
      <p className="soft">{say.handOverHint}</p>
      <Form form={form} submitLabel={say.handOverSend}>
        <Checks
          name="clueIds"
          legend={say.disc.choose}
          choices={clues.map(({ clueId, receivedOn }) => ({
            ...{ value: clueId, label: say.name(tipMark(clueId)), hint: dates.day(receivedOn) },
          }))}
        />
        <SelectInput
          name="toId"
          label={say.handOverTo}
          options={[
            { value: '', label: '' },
            ...officers.map(({ staffId, name }) => ({ value: staffId, label: name })),
          ]}
        />
        <Choices
          name="why"
          legend={say.whyLegend}
          initial="leave"
          inline
          choices={reasons.map((value) => ({ value, label: say.why[value] }))}
        />
      </Form>
    </section>
  );
}
