import { useAnnounce } from '../app/announcer.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

const readAgain = () => queryClient.invalidateQueries({ queryKey: deskQuery.measure.pathKey() });

/** Publishes the list and names the source of the seed, before the seed is known. */
export function AnnounceForm() {
  const { words } = useWords();
  const say = words.lookBacks;
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => ({
      ...(textOf(data, 'seedSource').trim() === '' && { seedSource: words.common.required(say.seedSource) }),
      ...(textOf(data, 'seedOn') === '' && { seedOn: words.common.required(say.seedOn) }),
    }),
    send: async (data) => {
      await desk.measure.announceDraw.mutate({
        seedSource: textOf(data, 'seedSource'),
        seedOn: textOf(data, 'seedOn'),
      });
      await readAgain();
    },
    done: () => announce(say.announced),
  });
  const errors = 'entries' in form.errors ? { seedSource: say.noneDue } : form.errors;
  return (
    <Form form={{ ...form, errors }} submitLabel={say.announce}>
      <TextInput name="seedSource" label={say.seedSource} hint={say.seedSourceHint} />
      <TextInput name="seedOn" type="date" width="medium" label={say.seedOn} />
    </Form>
  );
}

/** Makes the announced draw with the seed as it was published. */
export function DrawForm({ drawId }: { drawId: string }) {
  const { words } = useWords();
  const say = words.lookBacks;
  const announce = useAnnounce();
  const form = useForm({
    check: (data) => (textOf(data, 'seed').trim() === '' ? { seed: words.common.required(say.seed) } : {}),
    send: async (data) => {
      await desk.measure.makeDraw.mutate({ drawId, seed: textOf(data, 'seed') });
      await readAgain();
    },
    done: () => announce(say.drawn),
  });
  return (
    <Form form={form} submitLabel={say.draw}>
      <TextInput name="seed" label={say.seed} hint={say.seedHint} />
    </Form>
  );
}
