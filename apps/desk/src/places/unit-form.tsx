import type { PlacesView } from '@huiyin/contract/desk/places';
import { SelectInput, TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { namesIn } from './save-place.ts';
import { usePlaceForm } from './use-place-form.ts';

type UnitFormProps = { readonly unit: PlacesView['units'][number] | null; readonly close: () => void };

/** A unit, new or to be changed. */
export function UnitForm({ unit, close }: UnitFormProps) {
  const say = useWords().words.places;
  const form = usePlaceForm({
    nameLabel: say.unitName,
    save: (data) =>
      desk.place.saveUnit.mutate({
        ...{ unitId: unit?.unitId ?? null, name: textOf(data, 'name'), telephone: textOf(data, 'telephone') },
        ...{ active: textOf(data, 'active') !== 'no', sections: namesIn(textOf(data, 'sections')) },
      }),
    close,
  });
  return (
    <Form form={form} submitLabel={say.save} onCancel={close}>
      <TextInput name="name" label={say.unitName} initial={unit?.name} width="medium" focused />
      <TextInput
        name="telephone"
        type="tel"
        label={say.telephone}
        hint={say.telephoneHint}
        initial={unit?.telephone}
        width="medium"
        optional
      />
      <TextArea
        name="sections"
        label={say.sections}
        hint={unit ? say.sectionsKept : say.oneALine}
        initial={unit?.sections.join('\n') ?? ''}
        optional
      />
      {unit && (
        <SelectInput
          name="active"
          label={say.use}
          options={[
            { value: 'yes', label: say.inUse },
            { value: 'no', label: say.outOfUse },
          ]}
          initial={unit.active ? 'yes' : 'no'}
        />
      )}
    </Form>
  );
}
