import type { PanelView } from '@huiyin/contract/desk/panels';
import { panelAnswers } from '@huiyin/domain/panel/panel';
import { useAnnounce } from '../app/announcer.tsx';
import { Choices } from '../form/choices.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { NotAcceptable, textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { problemAt } from '../rpc/failure.ts';
import { useWords } from '../words/words.tsx';

/** One sheet, without a name; what was left empty is not in it. */
export function SheetForm({ view, done }: { view: PanelView; done: () => void }) {
  const { panels: say } = useWords().words;
  const announce = useAnnounce();
  const first = `answer-${view.questions[0]?.number ?? 1}`;
  const answersIn = (data: FormData) =>
    view.questions.flatMap(({ number }) => {
      const answer = panelAnswers.find((one) => one === textOf(data, `answer-${number}`));
      return answer ? [{ number, answer, words: textOf(data, `words-${number}`) }] : [];
    });
  const form = useForm({
    check: (data) => (answersIn(data).length === 0 ? { [first]: say.sheetEmpty } : {}),
    send: async (data) => {
      const { sessionId } = view.session;
      const sheet = { sessionId, sheetId: crypto.randomUUID(), answers: answersIn(data) };
      await desk.panel.enterSheet.mutate(sheet).catch((error: unknown) => {
        throw problemAt(error, 'answers') === 'tooMany' ? new NotAcceptable({ [first]: say.full }) : error;
      });
      await queryClient.invalidateQueries({ queryKey: deskQuery.panel.pathKey() });
    },
    done: () => {
      announce(say.entered);
      done();
    },
  });
  return (
    <Form form={form} submitLabel={say.sheetSend}>
      <p className="soft">{say.sheetHint}</p>
      {view.questions.map(({ number, text }) => (
        <div key={number}>
          <Choices
            name={`answer-${number}`}
            legend={`${number}. ${text}`}
            inline
            choices={panelAnswers.map((value) => ({ value, label: say.answers[value] }))}
          />
          <TextInput name={`words-${number}`} label={say.wordsOf(number)} optional />
        </div>
      ))}
    </Form>
  );
}
