import type { PlacesView } from '@huiyin/contract/desk/places';
import { TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { namesIn } from './save-place.ts';
import { usePlaceForm } from './use-place-form.ts';

type TownFormProps = { readonly town: PlacesView['towns'][number] | null; readonly close: () => void };

/** A town with its villages, new or to be changed. */
export function TownForm({ town, close }: TownFormProps) {
  const say = useWords().words.places;
  const form = usePlaceForm({
    nameLabel: say.townName,
    save: (data) =>
      desk.place.saveTown.mutate({
        ...{ townId: town?.townId ?? null, name: textOf(data, 'name') },
        villages: namesIn(textOf(data, 'villages')),
      }),
    close,
  });
  return (
    <Form form={form} submitLabel={say.save} onCancel={close}>
      <TextInput name="name" label={say.townName} initial={town?.name} width="medium" focused />
      <TextArea
        name="villages"
        label={say.villages}
        hint={say.oneALine}
        rows={8}
        initial={town?.villages.join('\n') ?? ''}
        optional
      />
    </Form>
  );
}
