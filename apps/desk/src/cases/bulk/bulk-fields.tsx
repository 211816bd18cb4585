import type { BulkCommandInput } from '@huiyin/contract/desk/bulk';
import type { QueueRow } from '@huiyin/contract/desk/queue';
import type { BulkName } from '@huiyin/domain/case/bulk';
import { caseKinds } from '@huiyin/domain/case/states';
import { useState } from 'react';
import { measureName } from '../../directory/measure-name.ts';
import { useDirectory } from '../../directory/use-directory.ts';
import { Choices } from '../../form/choices.tsx';
import { SelectInput, TextArea, TextInput } from '../../form/controls.tsx';
import { Picker } from '../../form/picker.tsx';
import { textOf } from '../../form/use-form.ts';
import { useWords } from '../../words/words.tsx';
import { caseNumberText } from '../case-number-text.ts';
import { UnitPicker } from '../commands/unit-picker.tsx';

/** The command as it stands in the form; null while something is missing. */
export function commandFrom(name: BulkName, data: FormData): BulkCommandInput | null {
  const given = (field: string) => textOf(data, field) || null;
  switch (name) {
    case 'accept':
      return { do: name };
    case 'markUnrelated':
      return { do: name, unrelated: true };
    case 'link': {
      const measureId = given('measureId');
      return measureId === null ? null : { do: name, measureId, why: textOf(data, 'why') };
    }
    case 'dispatch': {
      const unitId = given('unitId');
      const instruction = textOf(data, 'instruction');
      return unitId === null ? null : { do: name, unitId, sectionId: null, instruction };
    }
    case 'classify': {
      const kind = caseKinds.find((known) => known === given('kind'));
      return kind === undefined ? null : { do: name, kind };
    }
    case 'join': {
      const intoCaseId = given('intoCaseId');
      return intoCaseId === null ? null : { do: name, intoCaseId };
    }
    case 'addNote':
      return textOf(data, 'text').trim() === '' ? null : { do: name, text: textOf(data, 'text') };
  }
}

/** The field that a command cannot do without. */
export const neededField: Readonly<Record<BulkName, string>> = {
  accept: '',
  markUnrelated: '',
  link: 'measureId',
  dispatch: 'unitId',
  classify: 'kind',
  join: 'intoCaseId',
  addNote: 'text',
};

/** What has to be chosen or written once for all the cases. */
export function BulkFields({ name, rows }: { name: BulkName; rows: readonly QueueRow[] }) {
  const { words, caseWords } = useWords();
  switch (name) {
    case 'link':
      return <MeasureFields />;
    case 'dispatch':
      return <UnitFields />;
    case 'classify':
      return (
        <Choices
          name="kind"
          legend={words.forms.kindLegend}
          choices={caseKinds.map((value) => ({ value, label: caseWords.kinds[value] }))}
          inline
          focused
        />
      );
    case 'join':
      return <TargetField rows={rows} />;
    case 'addNote':
      return (
        <TextArea name="text" label={words.forms.note} hint={words.forms.noteHint} limit={5000} focused />
      );
    default:
      return null;
  }
}

function MeasureFields() {
  const { words } = useWords();
  const { measures } = useDirectory();
  return (
    <>
      <Picker
        name="measureId"
        label={words.queue.measure}
        hint={words.caseView.linkSearch}
        items={measures.map((measure) => ({
          id: measure.measureId,
          label: measureName(measure),
          note: measure.problemTitle,
        }))}
        focused
      />
      <TextInput name="why" label={words.forms.linkWhy} optional />
    </>
  );
}

function UnitFields() {
  const { words } = useWords();
  const [unitId, setUnitId] = useState<string | null>(null);
  return (
    <>
      <UnitPicker unitId={unitId} pick={setUnitId} />
      <TextArea
        name="instruction"
        label={words.forms.instruction}
        hint={words.forms.instructionHint}
        rows={3}
        limit={500}
        optional
      />
      <p className="soft">{words.forms.dispatchNote}</p>
    </>
  );
}

/** The one told first is the likeliest to be the one that stays. */
function TargetField({ rows }: { rows: readonly QueueRow[] }) {
  const { bulk } = useWords().words;
  const byTime = [...rows].sort((a, b) => a.receivedAt.localeCompare(b.receivedAt));
  return (
    <SelectInput
      name="intoCaseId"
      label={bulk.intoWhich}
      hint={bulk.intoHint}
      options={byTime.map((row) => ({
        value: row.caseId,
        label: `${caseNumberText(row.caseNumber)}　${row.opening}`,
      }))}
      focused
    />
  );
}
