import type { ImportView } from '@huiyin/contract/desk/imports';
import { columnsFault, importChannels } from '@huiyin/domain/import/columns';
import { useNavigate } from 'react-router';
import { useAnnounce } from '../app/announcer.tsx';
import { Choices } from '../form/choices.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { ColumnTable } from './column-table.tsx';
import { columnsIn, fieldTwice } from './columns-in.ts';

/** The second step: from where it comes, and what each column is. */
export function PlanForm({ view, done }: { view: ImportView; done: () => void }) {
  const { words } = useWords();
  const say = words.imports.plan;
  const { importId } = view;
  const navigate = useNavigate();
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => {
      const columns = columnsIn(data, view.headings.length);
      const fault = columnsFault(columns);
      const twice = fieldTwice(columns);
      return {
        ...(textOf(data, 'source').trim() === '' && { source: say.sourceMissing }),
        ...(fault && { columns: twice ? say.twice(words.imports.fields[twice]) : say.needed }),
      };
    },
    send: async (data) => {
      const channel = importChannels.find((one) => one === textOf(data, 'channel')) ?? 'hotline';
      const columns = columnsIn(data, view.headings.length);
      const source = textOf(data, 'source').trim();
      await desk.import.plan.mutate({ importId, source, channel, columns });
      await queryClient.invalidateQueries({ queryKey: deskQuery.import.pathKey() });
    },
    done,
  });
  const discard = async () => {
    await desk.import.discard.mutate({ importId });
    await queryClient.invalidateQueries({ queryKey: deskQuery.import.list.queryKey() });
    announce(say.discarded);
    await navigate('/imports');
  };
  return (
    <>
      <h2>{say.title}</h2>
      <p className="soft">{view.remembered ? `${say.remembered}${say.intro}` : say.intro}</p>
      <Form form={form} submitLabel={say.submit}>
        <TextInput
          name="source"
          label={say.source}
          hint={say.sourceHint}
          initial={view.source}
          list="import-sources"
          width="medium"
        />
        <datalist id="import-sources">
          {view.sources.map((source) => (
            <option key={source} value={source} />
          ))}
        </datalist>
        <Choices
          name="channel"
          legend={say.channelLegend}
          choices={[
            { value: 'hotline', label: words.imports.channels.hotline, hint: say.hotlineHint },
            { value: 'ledger', label: words.imports.channels.ledger, hint: say.ledgerHint },
          ]}
          initial={view.channel}
        />
        <ColumnTable view={view} />
      </Form>
      <p>
        <button
          type="button"
          className="plain"
          data-reach
          aria-keyshortcuts="x"
          onClick={() => void discard()}
        >
          {say.discard}
        </button>
      </p>
    </>
  );
}
