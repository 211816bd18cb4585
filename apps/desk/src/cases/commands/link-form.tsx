import { measureName } from '../../directory/measure-name.ts';
import { useDirectory } from '../../directory/use-directory.ts';
import { TextInput } from '../../form/controls.tsx';
import { Form } from '../../form/form.tsx';
import { Picker } from '../../form/picker.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useCommandForm } from './use-command-form.ts';

/** Links a measure that was not suggested. */
export function LinkForm() {
  const { measures } = useDirectory();
  const { words, deskCase, form } = useCommandForm({
    panel: 'link',
    check: (data) =>
      textOf(data, 'measureId') === '' ? { measureId: words.common.choose(words.caseView.links) } : {},
    send: (data, on) =>
      desk.case.link.mutate({ ...on, measureId: textOf(data, 'measureId'), why: textOf(data, 'why') }),
  });
  const linked = deskCase.links.map((link) => link.measureId);
  return (
    <Form {...form}>
      <Picker
        name="measureId"
        label={words.caseView.linkOther}
        hint={words.caseView.linkSearch}
        items={measures
          .filter(({ measureId }) => !linked.includes(measureId))
          .map((measure) => ({
            id: measure.measureId,
            label: measureName(measure),
            note: measure.problemTitle,
          }))}
        focused
      />
      <TextInput name="why" label={words.forms.linkWhy} optional />
    </Form>
  );
}
