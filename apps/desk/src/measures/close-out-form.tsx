import type { CloseOutInput, MeasureFileView } from '@huiyin/contract/desk/close-out';
import { useDirectory } from '../directory/use-directory.ts';
import { Checks, Choices } from '../form/choices.tsx';
import { SelectInput, TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import type { StepPanel } from './close-out-actions.tsx';
import { useMeasureForm } from './use-measure-form.ts';

type CloseOutFormProps = {
  readonly file: MeasureFileView;
  readonly panel: StepPanel;
  readonly close: () => void;
};

/** One step of the procedure: its words, and what else it needs. */
export function CloseOutForm({ file, panel, close }: CloseOutFormProps) {
  const { words } = useWords();
  const say = words.measures;
  const { kind } = panel;
  const form = useMeasureForm({
    what: say.act[kind],
    check: (data) =>
      textOf(data, 'words').trim() === '' ? { words: words.common.required(say.wordsOf[kind]) } : {},
    send: (data) =>
      desk.measure.act.mutate({
        measureId: file.measureId,
        version: file.version,
        command: commandOf(data, file, panel),
      }),
    close,
  });
  return (
    <Form form={form} submitLabel={say.act[kind]} onCancel={close} danger={kind === 'reopen'}>
      <h2>{say.act[kind]}</h2>
      {kind === 'setCriterion' && <UnitFields file={file} />}
      {kind === 'answerObjection' && <ObjectionFields file={file} panel={panel} />}
      {kind === 'lookBack' && (
        <Choices name="holds" legend={say.holds} choices={choicesOf(say.holdsChoices)} inline />
      )}
      {kind === 'openNotice' && (
        <TextInput
          name="days"
          type="number"
          width="short"
          label={say.days}
          hint={say.daysHint(file.noticeDays)}
          initial={String(file.noticeDays)}
        />
      )}
      <TextArea
        name="words"
        label={say.wordsOf[kind]}
        hint={say.hintOf[kind]}
        rows={5}
        limit={5000}
        initial={kind === 'setCriterion' ? (file.criterion ?? '') : ''}
        focused={kind !== 'setCriterion'}
      />
    </Form>
  );
}

function choicesOf(labels: Readonly<Record<'yes' | 'no', string>>) {
  return (['yes', 'no'] as const).map((value) => ({ value, label: labels[value] }));
}

function commandOf(data: FormData, file: MeasureFileView, panel: StepPanel): CloseOutInput['command'] {
  const words = textOf(data, 'words');
  switch (panel.kind) {
    case 'setCriterion':
      return {
        ...{ do: 'setCriterion', words, leadUnitId: textOf(data, 'leadUnitId') },
        participantUnitIds: data.getAll('participantUnitIds').map(String),
      };
    case 'openNotice':
      return { do: 'openNotice', words, days: Number(textOf(data, 'days')) };
    case 'answerObjection':
      return {
        ...{ do: 'answerObjection', words, objectionId: panel.objectionId ?? '' },
        ...{ shownWords: textOf(data, 'shownWords'), upheld: textOf(data, 'upheld') === 'yes' },
      };
    case 'lookBack':
      return {
        ...{ do: 'lookBack', words, drawId: file.dueLookBacks[0]?.drawId ?? '' },
        holds: textOf(data, 'holds') === 'yes',
      };
    default:
      return { do: panel.kind, words };
  }
}

function UnitFields({ file }: { file: MeasureFileView }) {
  const { words } = useWords();
  const say = words.measures;
  const { units } = useDirectory();
  const choices = units.map(({ unitId, name }) => ({ value: unitId, label: name }));
  if (choices.length === 0) return null;
  return (
    <>
      <SelectInput
        name="leadUnitId"
        label={say.leadUnit}
        options={[{ value: '', label: words.common.choose(say.leadUnit) }, ...choices]}
        initial={file.leadUnitId ?? ''}
        focused
      />
      <Checks
        name="participantUnitIds"
        legend={say.participants}
        choices={choices}
        initial={file.participantUnitIds}
        inline
      />
    </>
  );
}

function ObjectionFields({ file, panel }: Pick<CloseOutFormProps, 'file' | 'panel'>) {
  const say = useWords().words.measures;
  const objection = file.objections.find(({ objectionId }) => objectionId === panel.objectionId);
  return (
    <>
      <TextArea
        name="shownWords"
        label={say.shownWords}
        hint={say.shownWordsHint}
        rows={4}
        initial={objection?.words ?? ''}
      />
      <Choices name="upheld" legend={say.upheld} choices={choicesOf(say.upheldChoices)} inline />
    </>
  );
}
