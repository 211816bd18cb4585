import { useAnnounce } from '../app/announcer.tsx';
import { type FormState, textOf, useForm } from '../form/use-form.ts';
import { useWords } from '../words/words.tsx';
import { readPlacesAgain } from './save-place.ts';

type PlaceForm = {
  /** What the name is called where it is missing. */
  readonly nameLabel: string;
  readonly save: (data: FormData) => Promise<unknown>;
  readonly close: () => void;
};

/** A form of a unit or a town: its name must be there; saved, it says so and closes. */
export function usePlaceForm({ nameLabel, save, close }: PlaceForm): FormState {
  const { words } = useWords();
  const announce = useAnnounce();
  return useForm({
    check: (data) => (textOf(data, 'name').trim() === '' ? { name: words.common.required(nameLabel) } : {}),
    send: async (data) => {
      await save(data);
      await readPlacesAgain();
    },
    done: () => {
      announce(words.places.saved);
      close();
    },
  });
}
