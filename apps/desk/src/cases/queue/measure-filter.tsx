import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { useId } from 'react';
import { measureName } from '../../directory/measure-name.ts';
import { useDirectory } from '../../directory/use-directory.ts';
import { useWords } from '../../words/words.tsx';

type MeasureFilterProps = {
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
};

/** Cases of one measure, or of one town. */
export function MeasureFilter({ filter, setFilter }: MeasureFilterProps) {
  const { words } = useWords();
  const { measures, towns } = useDirectory();
  const id = useId();
  return (
    <section className="filter-group">
      <h2>
        <label htmlFor={`${id}-measure`}>{words.queue.measure}</label>
      </h2>
      <select
        id={`${id}-measure`}
        value={filter.measureId ?? ''}
        onChange={(event) => setFilter({ ...filter, measureId: event.target.value || null })}
      >
        <option value="">{words.queue.anyMeasure}</option>
        {measures.map((measure) => (
          <option key={measure.measureId} value={measure.measureId}>
            {measureName(measure)}
          </option>
        ))}
      </select>
      <h2>
        <label htmlFor={`${id}-town`}>{words.queue.town}</label>
      </h2>
      <select
        id={`${id}-town`}
        value={filter.townId ?? ''}
        onChange={(event) => setFilter({ ...filter, townId: event.target.value || null })}
      >
        <option value="">{words.queue.anyTown}</option>
        {towns.map((town) => (
          <option key={town.townId} value={town.townId}>
            {town.name}
          </option>
        ))}
      </select>
    </section>
  );
}
