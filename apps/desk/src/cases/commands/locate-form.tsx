import { useDirectory } from '../../directory/use-directory.ts';
import { Form } from '../../form/form.tsx';
import { Picker } from '../../form/picker.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useCommandForm } from './use-command-form.ts';

/** Sets the town of a case. */
export function LocateForm() {
  const { towns } = useDirectory();
  const { words, form } = useCommandForm({
    panel: 'locate',
    check: (data) =>
      textOf(data, 'townId') === '' ? { townId: words.common.choose(words.telephone.town) } : {},
    send: (data, on) => desk.case.locate.mutate({ ...on, townId: textOf(data, 'townId') }),
  });
  return (
    <Form {...form}>
      <Picker
        name="townId"
        label={words.telephone.town}
        items={towns.map((town) => ({ id: town.townId, label: town.name }))}
        focused
      />
    </Form>
  );
}
