import { quarterBefore } from '@huiyin/domain/clue/clue-counts';
import { useAnnounce } from '../app/announcer.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { saveFile } from '../measures/save-file.ts';
import { desk } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The quarterly return as it leaves the room. */
export function ReturnForm() {
  const { clues: say } = useWords().words;
  const announce = useAnnounce();
  const last = quarterBefore(useDates().today());
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'from') === '' && { from: say.periodMissing }),
      ...(textOf(data, 'to') === '' && { to: say.periodMissing }),
    }),
    send: async (data) => {
      const period = { from: textOf(data, 'from'), to: textOf(data, 'to') };
      const { fileName, base64 } = await desk.clue.return.mutate(period);
      saveFile(fileName, base64, xlsx);
    },
    done: () => announce(say.reportDone),
  });
  return (
    <section className="trend period screen-only">
      <h2>{say.report}</h2>
      <Form form={form} submitLabel={say.reportSend}>
        <TextInput name="from" type="date" label={say.reportFrom} initial={last.from} width="medium" />
        <TextInput name="to" type="date" label={say.reportTo} initial={last.to} width="medium" />
      </Form>
    </section>
  );
}
