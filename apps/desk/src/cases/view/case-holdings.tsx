import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { DataTable } from '../../app/data-table.tsx';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';

/** Who held the case from when to when, and how many days it was in nobody's hands. */
export function CaseHoldings({ deskCase }: { deskCase: DeskCase }) {
  const { duties } = useWords().words;
  const dates = useDates();
  const nobody = deskCase.holdings
    .filter(({ holder }) => holder === null)
    .reduce((sum, { days }) => sum + days, 0);
  return (
    <section>
      <h2>{duties.holdings}</h2>
      <p>{duties.unheld(nobody)}</p>
      <DataTable
        caption={duties.holdings}
        rows={deskCase.holdings}
        keyOf={({ from, holder, to }) => `${from} ${holder ?? ''} ${to ?? ''}`}
        columns={[
          {
            head: duties.holder,
            look: ({ holder }) => (holder === null ? 'waiting' : undefined),
            cell: ({ holder }) => holder ?? duties.nobody,
          },
          { head: duties.from, look: 'number', cell: ({ from }) => dates.shortDay(from) },
          { head: duties.to, look: 'number', cell: ({ to }) => (to ? dates.shortDay(to) : duties.untilNow) },
          { head: duties.days, number: true, cell: ({ days }) => days },
        ]}
      />
    </section>
  );
}
