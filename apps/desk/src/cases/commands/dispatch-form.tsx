import { useState } from 'react';
import { useDirectory } from '../../directory/use-directory.ts';
import { SelectInput, TextArea } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { Picker } from '../../form/picker.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useCommandForm } from './use-command-form.ts';

/** 派单: unit, section, instruction. The clock starts here. */
export function DispatchForm() {
  const { units } = useDirectory();
  const [unitId, setUnitId] = useState<string | null>(null);
  const { words, form, draftKey } = useCommandForm({
    panel: 'dispatch',
    check: (data) => (textOf(data, 'unitId') === '' ? { unitId: words.refusal.unitMissing } : {}),
    send: (data, on) =>
      desk.case.dispatch.mutate({
        ...on,
        unitId: textOf(data, 'unitId'),
        sectionId: textOf(data, 'sectionId') || null,
        instruction: textOf(data, 'instruction'),
      }),
  });
  const sections = units.find((unit) => unit.unitId === unitId)?.sections ?? [];
  return (
    <Form {...form}>
      <Picker
        name="unitId"
        label={words.forms.unit}
        hint={words.forms.unitHint}
        items={units.map((unit) => ({
          id: unit.unitId,
          label: unit.name,
          ...(!unit.staffed && { note: words.forms.unitUnstaffed }),
        }))}
        onPick={setUnitId}
        focused
      />
      {sections.length > 0 && (
        <SelectInput
          key={unitId}
          name="sectionId"
          label={words.forms.section}
          options={[
            { value: '', label: words.forms.noSection },
            ...sections.map((section) => ({ value: section.sectionId, label: section.name })),
          ]}
        />
      )}
      <TextArea
        name="instruction"
        label={words.forms.instruction}
        hint={words.forms.instructionHint}
        rows={3}
        limit={500}
        draftKey={draftKey('instruction')}
        optional
      />
      <p className="soft">{words.forms.dispatchNote}</p>
    </Form>
  );
}
