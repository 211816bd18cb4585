import type { EditProposalInput, ProposalView } from '@huiyin/contract/desk/proposals';
import { useState } from 'react';
import { TextArea, TextInput } from '../form/controls.tsx';
import { textOf } from '../form/use-form.ts';
import type { FieldErrors } from '../rpc/use-explain.ts';
import { useWords } from '../words/words.tsx';

export type LetterWords = Pick<EditProposalInput, 'title' | 'text' | 'talk' | 'items'>;
type LetterFieldsProps = {
  readonly isTalk: boolean;
  readonly initial?: Pick<ProposalView, 'text' | 'talk' | 'items'> & { readonly title: string };
};

const mostItems = 20;
const talkFields = ['place', 'interviewers', 'interviewed'] as const;

/** Title, text, items with their dates, and of a talk where and with whom it was. */
export function LetterFields({ isTalk, initial }: LetterFieldsProps) {
  const { form: say } = useWords().words.proposals;
  const [count, setCount] = useState(Math.max(1, initial?.items.length ?? 1));
  return (
    <>
      <TextInput name="title" label={say.heading} initial={initial?.title} />
      {isTalk && (
        <>
          <TextInput
            name="heldOn"
            type="date"
            label={say.heldOn}
            width="medium"
            initial={initial?.talk?.heldOn}
          />
          {talkFields.map((name) => (
            <TextInput key={name} name={name} label={say[name]} initial={initial?.talk?.[name]} />
          ))}
        </>
      )}
      <TextArea
        name="text"
        label={say.text}
        hint={say.textHint}
        rows={8}
        limit={5000}
        initial={initial?.text ?? ''}
      />
      {Array.from({ length: count }, (_, at) => at + 1).map((number) => (
        <div key={number}>
          <TextInput
            name={`item-${number}`}
            label={say.item(number)}
            initial={initial?.items[number - 1]?.text}
          />
          <TextInput
            name={`dueOn-${number}`}
            type="date"
            label={say.itemDue(number)}
            width="medium"
            initial={initial?.items[number - 1]?.dueOn}
          />
        </div>
      ))}
      <p className="form-buttons">
        {count < mostItems && (
          <button type="button" aria-keyshortcuts="i" onClick={() => setCount(count + 1)}>
            {say.addItem}
          </button>
        )}
        {count > 1 && (
          <button type="button" onClick={() => setCount(count - 1)}>
            {say.removeItem}
          </button>
        )}
      </p>
    </>
  );
}

const numbersIn = (data: FormData) =>
  Array.from({ length: mostItems }, (_, at) => at + 1).filter((number) => data.has(`item-${number}`));

/** What was typed into them. */
export function letterIn(data: FormData, isTalk: boolean): LetterWords {
  const [place, interviewers, interviewed] = talkFields.map((name) => textOf(data, name));
  return {
    ...{ title: textOf(data, 'title'), text: textOf(data, 'text') },
    talk: isTalk
      ? {
          ...{ heldOn: textOf(data, 'heldOn'), place: place ?? '' },
          ...{ interviewers: interviewers ?? '', interviewed: interviewed ?? '' },
        }
      : null,
    items: numbersIn(data).map((number) => ({
      ...{ text: textOf(data, `item-${number}`), dueOn: textOf(data, `dueOn-${number}`) },
    })),
  };
}

/** Every field that was left empty, and dates that are not after `today`. */
export function letterProblems(
  data: FormData,
  isTalk: boolean,
  { missing, dueWrong, today }: { missing: string; dueWrong: string; today: string },
): FieldErrors {
  const numbers = numbersIn(data);
  const names = [
    ...['title', 'text', ...(isTalk ? ['heldOn', ...talkFields] : [])],
    ...numbers.flatMap((number) => [`item-${number}`, `dueOn-${number}`]),
  ];
  const empty = names.filter((name) => textOf(data, name).trim() === '');
  const past = numbers
    .map((number) => `dueOn-${number}`)
    .filter((name) => textOf(data, name) !== '' && textOf(data, name) <= today);
  return Object.fromEntries([
    ...past.map((name) => [name, dueWrong]),
    ...empty.map((name) => [name, missing]),
  ]);
}
