import type { ImportedDuties } from '@huiyin/contract/desk/duty-import';
import { useRef, useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { FailureNote } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
import { FieldFrame } from '../form/controls.tsx';
import { Form, useField } from '../form/form.tsx';
import { NotAcceptable, useForm } from '../form/use-form.ts';
import { toBase64 } from '../reports/base64.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { BackToMeasures } from './back-to-measures.tsx';
import { saveFile } from './save-file.ts';

const mostBytes = 2 * 1024 * 1024;
const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
type Rows = Extract<ImportedDuties, { ok: true }>['rows'];

/** A duty list from a file: tried first, every row with what it changes or why it is refused, then written. */
export function DutyImportRoute() {
  const { words } = useWords();
  const say = words.dutyImport;
  const announce = useAnnounce();
  const content = useRef('');
  const [rows, setRows] = useState<Rows | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const form = useForm({
    check: (data) => (chosenFile(data) ? {} : { file: say.fileMissing }),
    send: async (data) => {
      setRows(null);
      const file = chosenFile(data);
      if (!file) return;
      if (file.size > mostBytes) throw new NotAcceptable({ file: say.fileProblems.tooLarge });
      content.current = toBase64(new Uint8Array(await file.arrayBuffer()));
      const read = await desk.measure.importDuties.mutate({ content: content.current, apply: false });
      if (!read.ok) throw new NotAcceptable({ file: say.fileProblems[read.problem] });
      setRows(read.rows);
    },
  });
  const apply = async () => {
    setFailure(null);
    const read = await desk.measure.importDuties.mutate({ content: content.current, apply: true });
    if (!read.ok) throw new NotAcceptable({ file: say.fileProblems[read.problem] });
    setRows(read.rows.filter(({ outcome }) => outcome === 'refused'));
    announce(say.applied(read.applied));
    await queryClient.invalidateQueries({ queryKey: deskQuery.measure.pathKey() });
  };
  const template = async () => {
    const { fileName, base64 } = await desk.measure.dutyTemplate.query();
    saveFile(fileName, base64, sheet);
  };
  return (
    <Page title={say.title} wide beside={<BackToMeasures />}>
      <p className="soft">{say.intro}</p>
      <p>
        <button type="button" onClick={() => void template().catch(setFailure)} aria-keyshortcuts="d">
          {say.template}
        </button>
      </p>
      <Form form={form} submitLabel={say.tryOut}>
        <FileInput />
      </Form>
      {failure !== null && <FailureNote error={failure} />}
      {rows && <TriedRows rows={rows} apply={() => void apply().catch(setFailure)} />}
    </Page>
  );
}

function chosenFile(data: FormData): File | null {
  const file = data.get('file');
  return file instanceof File && file.size > 0 ? file : null;
}

function FileInput() {
  const say = useWords().words.dutyImport;
  const { control } = useField('file', say.fileHint);
  return (
    <FieldFrame name="file" label={say.file} hint={say.fileHint}>
      <input {...control} type="file" accept=".xlsx,.csv" />
    </FieldFrame>
  );
}

function TriedRows({ rows, apply }: { rows: Rows; apply: () => void }) {
  const say = useWords().words.dutyImport;
  const count = (outcome: Rows[number]['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const changes = count('changes');
  return (
    <section>
      <p role="status">{say.counts(changes, count('same'), count('refused'))}</p>
      <p>
        {changes > 0 ? (
          <button type="button" className="primary" onClick={apply}>
            {say.apply(changes)}
          </button>
        ) : (
          say.nothing
        )}
      </p>
      <DataTable
        caption={say.title}
        rows={rows}
        keyOf={({ line }) => line}
        columns={[
          { head: say.columns.line, look: 'number', cell: ({ line }) => line },
          { head: say.columns.number, look: 'number', cell: ({ number }) => number },
          { head: say.columns.title, cell: ({ title }) => title },
          {
            head: say.columns.outcome,
            cell: ({ outcome, problem }) => (
              <>
                {problem !== null && <strong className="waiting">{say.problems[problem]}</strong>}
                {outcome !== 'refused' && say.outcomes[outcome]}
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
