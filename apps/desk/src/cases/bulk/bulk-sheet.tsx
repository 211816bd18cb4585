import type { BulkCommandInput, BulkPreview, BulkResult } from '@huiyin/contract/desk/bulk';
import type { QueueRow } from '@huiyin/contract/desk/queue';
import { type BulkName, undoMinutes } from '@huiyin/domain/case/bulk';
import { useEffect, useRef, useState } from 'react';
import { FailureNote, Loading } from '../../app/answer.tsx';
import { Form } from '../../form/form.tsx';
import { useForm } from '../../form/use-form.ts';
import { DialogSheet } from '../../look/dialog-sheet.tsx';
import { desk, deskQuery, queryClient } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { readCasesAgain } from '../view/use-case-command.ts';
import { BulkFields, commandFrom, neededField } from './bulk-fields.tsx';
import { BulkPreviewTable } from './bulk-preview-table.tsx';

type BulkSheetProps = {
  readonly name: BulkName;
  readonly caseIds: readonly string[];
  /** Those of the selected cases that the list has read. */
  readonly rows: readonly QueueRow[];
  readonly close: () => void;
  readonly finish: (result: BulkResult) => void;
};

/** The preview takes the place of what had the focus; inside the form its keys work. */
const focusOnce = (place: HTMLElement | null) => place?.focus();

/** Cases sent in one request, so that one sees how far it is. */
const atOnce = 20;

type Asked = { readonly command: BulkCommandInput; readonly preview: BulkPreview };

/** One operation on the selected cases: what it needs, what it will do to each, and the word to do it. */
export function BulkSheet({ name, caseIds, rows, close, finish }: BulkSheetProps) {
  const { words } = useWords();
  const [asked, setAsked] = useState<Asked | null>(null);
  const title = words.bulk.titleOf(words.command[name], caseIds.length);
  const ask = async (command: BulkCommandInput) => {
    const preview = await desk.bulk.preview.query({ command, caseIds: [...caseIds] });
    setAsked({ command, preview });
  };
  const back = neededField[name] === '' ? null : () => setAsked(null);
  return (
    <DialogSheet title={title} open onClose={close}>
      {asked === null && neededField[name] !== '' && (
        <ChoiceForm name={name} rows={rows} ask={ask} close={close} />
      )}
      {asked === null && neededField[name] === '' && <AskAtOnce name={name} ask={ask} />}
      {asked !== null && <ConfirmForm name={name} asked={asked} back={back ?? close} finish={finish} />}
    </DialogSheet>
  );
}

type AskProps = { readonly name: BulkName; readonly ask: (command: BulkCommandInput) => Promise<void> };

function ChoiceForm({
  name,
  rows,
  ask,
  close,
}: AskProps & { readonly rows: readonly QueueRow[]; readonly close: () => void }) {
  const { words } = useWords();
  const missing = {
    [neededField[name]]:
      name === 'addNote' ? words.refusal.textMissing : words.common.choose(words.command[name]),
  };
  const form = useForm({
    check: (data) => (commandFrom(name, data) === null ? missing : {}),
    send: async (data) => {
      const command = commandFrom(name, data);
      if (command) await ask(command);
    },
  });
  return (
    <Form form={form} submitLabel={words.bulk.preview} onCancel={close}>
      <BulkFields name={name} rows={rows} />
    </Form>
  );
}

/** Nothing has to be chosen: the preview comes at once. */
function AskAtOnce({ name, ask }: AskProps) {
  const [failure, setFailure] = useState<unknown>(null);
  const sent = useRef(false);
  useEffect(() => {
    const command = commandFrom(name, new FormData());
    if (sent.current || command === null) return;
    sent.current = true;
    ask(command).catch(setFailure);
  }, [name, ask]);
  return failure === null ? <Loading /> : <FailureNote error={failure} />;
}

type ConfirmFormProps = {
  readonly name: BulkName;
  readonly asked: Asked;
  readonly back: () => void;
  readonly finish: (result: BulkResult) => void;
};

function ConfirmForm({ name, asked, back, finish }: ConfirmFormProps) {
  const { words } = useWords();
  const { bulk } = words;
  const { rows, missing } = asked.preview;
  const changing = rows.filter((row) => row.will === 'change');
  // Sending again after a lost answer is the same operation.
  const [operationId] = useState(() => crypto.randomUUID());
  const [done, setDone] = useState(0);
  const form = useForm({
    check: () => ({}),
    send: async () => {
      const cases = changing.map(({ caseId, version }) => ({ caseId, version }));
      const rows: BulkResult['rows'] = [];
      for (let from = 0; from < cases.length; from += atOnce) {
        const part = cases.slice(from, from + atOnce);
        const result = await desk.bulk.run.mutate({ operationId, command: asked.command, cases: part });
        rows.push(...result.rows);
        setDone(rows.length);
      }
      await readCasesAgain();
      await queryClient.invalidateQueries({ queryKey: deskQuery.bulk.pathKey() });
      finish({ operationId, rows });
    },
  });
  const undoable = changing.some((row) => row.undoReach !== 'none');
  const summary = (
    <>
      <p role="status" tabIndex={-1} ref={focusOnce}>
        <strong>{bulk.willChange(changing.length)}</strong>
        {rows.length > changing.length && <> · {bulk.willNot(rows.length - changing.length)}</>}
        {missing > 0 && <> · {bulk.missing(missing)}</>}
      </p>
      <BulkPreviewTable rows={rows} />
    </>
  );
  if (changing.length === 0) {
    return (
      <>
        {summary}
        <p>{bulk.nothing}</p>
        <button type="button" onClick={back}>
          {bulk.back}
        </button>
      </>
    );
  }
  return (
    <Form form={form} submitLabel={bulk.confirm(words.command[name], changing.length)} onCancel={back}>
      {summary}
      {form.busy && <p role="status">{bulk.progress(done, changing.length)}</p>}
      <p className={undoable ? 'soft' : 'waiting'}>{undoable ? bulk.undoWithin(undoMinutes) : bulk.noUndo}</p>
    </Form>
  );
}
