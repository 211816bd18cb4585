import type { QueueCounts, QueueFilter } from '@huiyin/contract/desk/queue';
import { everyCase } from '@huiyin/contract/desk/queue';
import { caseKinds, caseStates } from '@huiyin/domain/case/states';
import { useEffect, useState } from 'react';
import { useDirectory } from '../../directory/use-directory.ts';
import { useWords } from '../../words/words.tsx';
import { FilterChoice, FilterGroup } from './filter-group.tsx';
import { MeasureFilter } from './measure-filter.tsx';
import { isNarrowed, withState } from './queue-filter.ts';
import { SavedFilterList } from './saved-filter-list.tsx';

type QueueFiltersProps = {
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
  readonly counts: QueueCounts | null;
  readonly showUnits: boolean;
};

const roomForFilters = '(min-width: 60em)';

/** The choices beside the list, each with how many cases it would show. Folded on a narrow screen. */
export function QueueFilters({ filter, setFilter, counts, showUnits }: QueueFiltersProps) {
  const { words, caseWords } = useWords();
  const { units } = useDirectory();
  const [open, setOpen] = useState(() => window.matchMedia(roomForFilters).matches);
  useEffect(() => {
    const room = window.matchMedia(roomForFilters);
    const follow = () => setOpen(room.matches);
    room.addEventListener('change', follow);
    return () => room.removeEventListener('change', follow);
  }, []);
  const states = caseStates.filter(
    (state) => filter.states.includes(state) || (counts?.states[state] ?? 0) > 0,
  );
  const unitChoices = units.filter(
    (unit) => unit.unitId === filter.unitId || (counts?.units[unit.unitId] ?? 0) > 0,
  );
  const one = <Value,>(now: Value | null, value: Value) => (now === value ? null : value);
  return (
    <details className="queue-filters" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.queue.filters}</summary>
      {isNarrowed(filter) && (
        <button type="button" onClick={() => setFilter(everyCase)} aria-keyshortcuts="w">
          {words.queue.clear}
        </button>
      )}
      <SavedFilterList filter={filter} />
      <FilterGroup title={words.queue.overdue}>
        <FilterChoice
          hotkey="o"
          label={words.queue.overdueOnly}
          count={counts?.overdue}
          on={filter.overdue}
          press={() => setFilter({ ...filter, overdue: !filter.overdue })}
        />
        <FilterChoice
          label={words.queue.clockAskedOnly}
          count={counts?.clockAsked}
          on={filter.clockAsked}
          press={() => setFilter({ ...filter, clockAsked: !filter.clockAsked })}
        />
      </FilterGroup>
      <FilterGroup title={words.oversight.ofMe}>
        <FilterChoice
          label={showUnits ? words.oversight.mineOfOffice : words.oversight.mineOnly}
          count={counts?.mine}
          on={filter.mine}
          press={() => setFilter({ ...filter, mine: !filter.mine })}
        />
        <FilterChoice
          label={words.oversight.supervisedOnly}
          count={counts?.supervised}
          on={filter.supervised}
          press={() => setFilter({ ...filter, supervised: !filter.supervised })}
        />
      </FilterGroup>
      <FilterGroup title={words.queue.state}>
        {states.map((state) => (
          <FilterChoice
            key={state}
            label={caseWords.states[state]}
            count={counts?.states[state]}
            on={filter.states.includes(state)}
            press={() => setFilter(withState(filter, state))}
          />
        ))}
      </FilterGroup>
      <FilterGroup title={words.queue.kind}>
        {caseKinds.map((kind) => (
          <FilterChoice
            key={kind}
            label={caseWords.kinds[kind]}
            count={counts ? (counts.kinds[kind] ?? 0) : undefined}
            on={filter.kind === kind}
            press={() => setFilter({ ...filter, kind: one(filter.kind, kind) })}
          />
        ))}
      </FilterGroup>
      {showUnits && (
        <FilterGroup title={words.queue.unit}>
          {unitChoices.map(({ unitId, name }) => (
            <FilterChoice
              key={unitId}
              label={name}
              count={counts?.units[unitId]}
              on={filter.unitId === unitId}
              press={() => setFilter({ ...filter, unitId: one(filter.unitId, unitId) })}
            />
          ))}
        </FilterGroup>
      )}
      <MeasureFilter filter={filter} setFilter={setFilter} />
    </details>
  );
}
