import type { PlacesView } from '@huiyin/contract/desk/places';
import { useAnnounce } from '../app/announcer.tsx';
import { SelectInput, TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { namesIn, readPlacesAgain } from './save-place.ts';

type UnitFormProps = { readonly unit: PlacesView['units'][number] | null; readonly close: () => void };

/** A unit, new or to be changed. */
export function UnitForm({ unit, close }: UnitFormProps) {
  const { words } = useWords();
  const say = words.places;
  const announce = useAnnounce();
  const form = useForm({
    check: (data) =>
      textOf(data, 'name').trim() === '' ? { name: words.common.required(say.unitName) } : {},
    send: async (data) => {
      await desk.place.saveUnit.mutate({
        ...{ unitId: unit?.unitId ?? null, name: textOf(data, 'name'), telephone: textOf(data, 'telephone') },
        ...{ active: textOf(data, 'active') !== 'no', sections: namesIn(textOf(data, 'sections')) },
      });
      await readPlacesAgain();
    },
    done: () => {
      announce(say.saved);
      close();
    },
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
