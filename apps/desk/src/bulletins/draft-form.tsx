import { bulletinKinds } from '@huiyin/domain/bulletin/bulletin';
import { addDays } from '@huiyin/domain/clock/civil-date';
import { useNavigate } from 'react-router';
import { useAnnounce } from '../app/announcer.tsx';
import { Choices } from '../form/choices.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { problemAt } from '../rpc/failure.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** One click: the last whole month as it stands, to be changed and approved. */
export function DraftForm() {
  const { bulletins: say } = useWords().words;
  const dates = useDates();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const lastDay = addDays(`${dates.today().slice(0, 8)}01`, -1);
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'from') === '' && { from: say.periodMissing }),
      ...(textOf(data, 'to') === '' && { to: say.periodMissing }),
    }),
    send: async (data) => {
      const bulletinId = crypto.randomUUID();
      const kind = bulletinKinds.find((one) => one === textOf(data, 'kind')) ?? 'bulletin';
      const input = { bulletinId, kind, from: textOf(data, 'from'), to: textOf(data, 'to') };
      await desk.bulletin.draft.mutate(input).catch((error: unknown) => {
        throw explained(error, say);
      });
      await queryClient.invalidateQueries({ queryKey: deskQuery.bulletin.pathKey() });
      announce(say.drafted);
      await navigate(`/bulletins/${bulletinId}`);
    },
  });
  return (
    <Form form={form} submitLabel={say.draftSend}>
      <Choices
        name="kind"
        legend={say.kind}
        initial="bulletin"
        inline
        choices={bulletinKinds.map((value) => ({ value, label: say.kinds[value] }))}
      />
      <TextInput
        name="from"
        type="date"
        label={say.from}
        initial={`${lastDay.slice(0, 8)}01`}
        width="medium"
      />
      <TextInput name="to" type="date" label={say.to} initial={lastDay} width="medium" />
    </Form>
  );
}

type Say = ReturnType<typeof useWords>['words']['bulletins'];

/** Why a period is not drawn up, at the field that can mend it. */
function explained(error: unknown, say: Say): unknown {
  if (problemAt(error, 'clock')) return new NotAcceptable({ to: say.clockBehind });
  switch (problemAt(error, 'to')) {
    case 'malformed':
      return new NotAcceptable({ to: say.periodOrder });
    case 'tooLong':
      return new NotAcceptable({ to: say.periodLong });
    case 'expired':
      return new NotAcceptable({ to: say.periodOpen });
    default:
      return error;
  }
}
