import { type CallDays, daysInOrder, nextFreeYear } from '@huiyin/domain/topic-call/topic-call';
import { useNavigate } from 'react-router';
import { useAnnounce } from '../app/announcer.tsx';
import { TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { problemAt } from '../rpc/failure.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { sendToCall } from './send-to-call.ts';

const stages = ['proposing', 'voting', 'answering', 'rating'] as const;

type OpenCallFormProps = { readonly taken: readonly number[] };

/** A call of a year: its title and the last day of each step. Proposes the first year from now on that has none in `taken`. */
export function OpenCallForm({ taken }: OpenCallFormProps) {
  const { topicCalls: say, common } = useWords().words;
  const dates = useDates();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const daysIn = (data: FormData) =>
    Object.fromEntries(stages.map((stage) => [stage, textOf(data, stage)])) as CallDays;
  const form = useForm({
    check: (data) => {
      const days = daysIn(data);
      const empty = stages.filter((stage) => days[stage] === '');
      return {
        ...(!/^[2-9]\d{3}$/.test(textOf(data, 'year')) && { year: say.yearWrong }),
        ...(textOf(data, 'title').trim() === '' && { title: common.required(say.name) }),
        ...Object.fromEntries(empty.map((stage) => [stage, common.choose(say.days[stage])])),
        ...(empty.length === 0 && !daysInOrder(days, dates.today()) && { proposing: say.daysWrong }),
      };
    },
    send: async (data) => {
      const callId = crypto.randomUUID();
      const input = {
        ...{ callId, year: Number(textOf(data, 'year')), title: textOf(data, 'title') },
        ...{ lead: textOf(data, 'lead'), days: daysIn(data) },
      };
      await sendToCall({
        ...{ field: 'year', changed: say.yearTaken },
        send: () =>
          desk.topicCall.open.mutate(input).catch((error: unknown) => {
            if (problemAt(error, 'year')) throw new NotAcceptable({ year: say.yearTaken });
            throw problemAt(error, 'days') ? new NotAcceptable({ proposing: say.daysWrong }) : error;
          }),
      });
      announce(say.opened);
      await navigate(`/topic-calls/${callId}`);
    },
  });
  return (
    <Form form={form} submitLabel={say.openSend}>
      <TextInput
        name="year"
        type="number"
        label={say.year}
        initial={String(nextFreeYear(Number(dates.today().slice(0, 4)), taken))}
        width="short"
      />
      <TextInput name="title" label={say.name} />
      <TextArea name="lead" label={say.lead} hint={say.leadHint} rows={3} limit={500} optional />
      {stages.map((stage) => (
        <TextInput key={stage} name={stage} type="date" label={say.days[stage]} width="medium" />
      ))}
    </Form>
  );
}
