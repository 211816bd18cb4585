import { useNavigate } from 'react-router';
import { useAnnounce } from '../app/announcer.tsx';
import { TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

const mostQuestions = 20;

/** A session of a panel: who was invited and what is asked. */
export function OpenForm() {
  const { panels: say } = useWords().words;
  const dates = useDates();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const questionsIn = (data: FormData) =>
    textOf(data, 'questions')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  const form = useForm({
    check: (data) => {
      const questions = questionsIn(data).length;
      const invited = Number(textOf(data, 'invited'));
      return {
        ...(textOf(data, 'title').trim() === '' && { title: say.missing }),
        ...(textOf(data, 'heldOn') === '' && { heldOn: say.missing }),
        ...(!(Number.isInteger(invited) && invited >= 1 && invited <= 10_000) && {
          invited: say.invitedWrong,
        }),
        ...(questions === 0 && { questions: say.missing }),
        ...(questions > mostQuestions && { questions: say.tooMany }),
      };
    },
    send: async (data) => {
      const sessionId = crypto.randomUUID();
      await desk.panel.open.mutate({
        ...{ sessionId, title: textOf(data, 'title'), heldOn: textOf(data, 'heldOn') },
        ...{ invited: Number(textOf(data, 'invited')), questions: questionsIn(data) },
      });
      await queryClient.invalidateQueries({ queryKey: deskQuery.panel.pathKey() });
      announce(say.opened);
      await navigate(`/panels/${sessionId}`);
    },
  });
  return (
    <Form form={form} submitLabel={say.openSend}>
      <TextInput name="title" label={say.name} />
      <TextInput name="heldOn" type="date" label={say.heldOn} initial={dates.today()} width="medium" />
      <TextInput name="invited" type="number" label={say.invited} width="short" />
      <TextArea name="questions" label={say.questions} hint={say.questionsHint} rows={6} />
    </Form>
  );
}
