import { type RefObject, useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { TextInput } from '../form/controls.tsx';
import { Form } from '../form/form.tsx';
import { textOf, useForm } from '../form/use-form.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { type Place, selectedPlace } from './text-pieces.ts';

export type Correctable = {
  readonly of: 'problem' | 'measure';
  readonly found: Place & {
    readonly index: number;
    readonly number: number | null;
    readonly title: string | null;
  };
};

type CorrectFormProps = {
  readonly reportId: string;
  readonly text: string;
  readonly target: Correctable;
  readonly original: RefObject<HTMLDivElement | null>;
  readonly close: () => void;
};

/** Corrects a title, or where a measure begins and ends. Only words of the original can become a title. */
export function CorrectForm({ reportId, text, target, original, close }: CorrectFormProps) {
  const { words } = useWords();
  const { reports: say } = words;
  const announce = useAnnounce();
  const { of, found } = target;
  const [place, setPlace] = useState<Place>({ start: found.start, end: found.end });
  const [nothingSelected, setNothingSelected] = useState(false);
  const takeSelection = () => {
    const selected = original.current && selectedPlace(original.current, document.getSelection());
    setNothingSelected(!selected);
    if (selected) setPlace(selected);
  };
  const form = useForm({
    check: (data) => {
      const title = textOf(data, 'title');
      const missing = of === 'problem' && title.trim() === '';
      const foreign = !text
        .slice(of === 'problem' ? 0 : place.start, of === 'problem' ? text.length : place.end)
        .includes(title);
      return {
        ...(missing && { title: words.common.required(say.shortTitle) }),
        ...(!missing && foreign && { title: say.titleNotInText }),
      };
    },
    send: async (data) => {
      const title = textOf(data, 'title');
      const item =
        of === 'problem'
          ? ({ of, index: found.index, title } as const)
          : ({ of, index: found.index, title, start: place.start, end: place.end } as const);
      await desk.report.correct.mutate({ reportId, item });
      await queryClient.invalidateQueries({ queryKey: deskQuery.report.pathKey() });
    },
    done: () => {
      announce(say.editSaved);
      close();
    },
  });
  return (
    <div className="panel">
      <Form form={form} submitLabel={say.saveEdit} onCancel={close}>
        <TextInput
          name="title"
          label={say.shortTitle}
          hint={say.shortTitleHint}
          initial={found.title ?? ''}
          focused
        />
        {of === 'measure' && (
          <div className="field">
            <p>{say.boundaryHint}</p>
            <p className="excerpt">
              {text.slice(place.start, place.start + 30)}……
              {text.slice(Math.max(place.start, place.end - 15), place.end)}
            </p>
            <p className="soft number">{say.selected(place.start, place.end)}</p>
            <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={takeSelection}>
              {say.useSelection}
            </button>
            <p role="alert" className="field-error">
              {nothingSelected && say.selectionNone}
            </p>
          </div>
        )}
      </Form>
    </div>
  );
}
