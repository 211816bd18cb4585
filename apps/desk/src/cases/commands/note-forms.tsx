import type { CommandResult } from '@huiyin/contract/desk/case-commands';
import type { TemplateUse } from '@huiyin/domain/template/template';
import { TextArea } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { InsertTemplate } from '../../templates/insert-template.tsx';
import { useWords } from '../../words/words.tsx';
import type { PanelName } from './case-actions.ts';
import { useCommandForm } from './use-command-form.ts';

type OnCase = { readonly caseId: string; readonly version: number };
type WordsFormProps = {
  readonly panel: PanelName;
  readonly field: 'text' | 'question';
  readonly label: string;
  readonly hint: string;
  readonly template?: TemplateUse;
  readonly send: (on: OnCase, written: string) => Promise<CommandResult>;
};

/** A command whose only field is what was written. */
function WordsForm({ panel, field, label, hint, template, send }: WordsFormProps) {
  const { words, form, draftKey } = useCommandForm({
    panel,
    check: (data) => (textOf(data, field).trim() === '' ? { [field]: words.refusal.textMissing } : {}),
    send: (data, on) => send(on, textOf(data, field)),
  });
  return (
    <Form {...form}>
      {template && <InsertTemplate use={template} field={field} />}
      <TextArea name={field} label={label} hint={hint} limit={5000} draftKey={draftKey(field)} focused />
    </Form>
  );
}

/** 内部备注. */
export function NoteForm() {
  const { forms } = useWords().words;
  return (
    <WordsForm
      panel="addNote"
      field="text"
      label={forms.note}
      hint={forms.noteHint}
      template="note"
      send={(on, text) => desk.case.addNote.mutate({ ...on, text })}
    />
  );
}

/** 请补充材料: a question that the citizen is to answer before the case goes on. */
export function RequestInfoForm() {
  const { forms } = useWords().words;
  return (
    <WordsForm
      panel="requestInfo"
      field="question"
      label={forms.question}
      hint={forms.questionHint}
      template="requestInfo"
      send={(on, question) => desk.case.requestInfo.mutate({ ...on, question })}
    />
  );
}

/** What the citizen answered by telephone or at the counter. */
export function SupplyInfoForm() {
  const { forms } = useWords().words;
  return (
    <WordsForm
      panel="supplyInfo"
      field="text"
      label={forms.supplied}
      hint={forms.suppliedHint}
      send={(on, text) => desk.case.supplyInfo.mutate({ ...on, text })}
    />
  );
}

/** A further fact told by telephone or at the counter. */
export function AddFactForm() {
  const { forms } = useWords().words;
  return (
    <WordsForm
      panel="addFact"
      field="text"
      label={forms.fact}
      hint={forms.suppliedHint}
      send={(on, text) => desk.case.addFact.mutate({ ...on, text })}
    />
  );
}

/** 参与单位意见: what a unit that takes part did and found, for the unit that answers. */
export function ContributeForm() {
  const { forms } = useWords().words;
  return (
    <WordsForm
      panel="contribute"
      field="text"
      label={forms.contribution}
      hint={forms.contributionHint}
      send={(on, text) => desk.case.contribute.mutate({ ...on, text })}
    />
  );
}
