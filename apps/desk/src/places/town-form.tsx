import type { PlacesView } from '@huiyin/contract/desk/places';
import { useAnnounce } from '../app/announcer.tsx';
import { TextArea, TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { namesIn, readPlacesAgain } from './save-place.ts';

type TownFormProps = { readonly town: PlacesView['towns'][number] | null; readonly close: () => void };

/** A town with its villages, new or to be changed. */
export function TownForm({ town, close }: TownFormProps) {
  const { words } = useWords();
  const say = words.places;
  const announce = useAnnounce();
  const form = useForm({
    check: (data) =>
      textOf(data, 'name').trim() === '' ? { name: words.common.required(say.townName) } : {},
    send: async (data) => {
      await desk.place.saveTown.mutate({
        ...{ townId: town?.townId ?? null, name: textOf(data, 'name') },
        villages: namesIn(textOf(data, 'villages')),
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
