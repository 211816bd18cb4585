import { caseKinds } from '@huiyin/domain/case/states';
import { Choices } from '../../form/choices.tsx';
import { Form } from '../../form/form.tsx';
import { textOf } from '../../form/use-form.ts';
import { desk } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { useCommandForm } from './use-command-form.ts';

/** Sets the kind of a case. */
export function ClassifyForm() {
  const { caseWords } = useWords();
  const kindIn = (data: FormData) => caseKinds.find((kind) => kind === textOf(data, 'kind')) ?? null;
  const { words, deskCase, form } = useCommandForm({
    panel: 'classify',
    check: (data) => (kindIn(data) === null ? { kind: words.common.choose(words.forms.kindLegend) } : {}),
    send: (data, on) => desk.case.classify.mutate({ ...on, kind: kindIn(data) ?? 'complaint' }),
  });
  return (
    <Form {...form}>
      <Choices
        name="kind"
        legend={words.forms.kindLegend}
        choices={caseKinds.map((value) => ({ value, label: caseWords.kinds[value] }))}
        initial={deskCase.kind ?? undefined}
        inline
        focused
      />
    </Form>
  );
}
