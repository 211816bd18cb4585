import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { type RefObject, useId } from 'react';
import { useStaff } from '../../session/staff-context.ts';
import { useWords } from '../../words/words.tsx';

type QueueSearchProps = {
  readonly field: RefObject<HTMLInputElement | null>;
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
};

/** Search by case number or by words of the text. */
export function QueueSearch({ field, filter, setFilter }: QueueSearchProps) {
  const { words } = useWords();
  const { unit } = useStaff();
  const id = useId();
  return (
    <search>
      <form
        className="queue-search"
        onSubmit={(event) => {
          event.preventDefault();
          setFilter({ ...filter, text: field.current?.value.trim() ?? '' });
        }}
      >
        <label htmlFor={id}>
          {words.queue.search} <kbd>/</kbd>
        </label>
        <p className="hint" id={`${id}-hint`}>
          {unit === null ? words.queue.searchHintOffice : words.queue.searchHint}
        </p>
        <div>
          <input
            key={filter.text}
            id={id}
            ref={field}
            type="search"
            maxLength={100}
            autoComplete="off"
            defaultValue={filter.text}
            aria-describedby={`${id}-hint`}
          />
          <button type="submit">{words.queue.searchButton}</button>
        </div>
      </form>
    </search>
  );
}
