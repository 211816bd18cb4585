import type { ConductRow, ConductView } from '@huiyin/contract/desk/conduct';
import { DataTable } from '../app/data-table.tsx';
import { useWords } from '../words/words.tsx';

const levels = [5, 4, 3, 2, 1] as const;

/** What citizens said: how many were asked, how many answered, how many at each level, and how sure the share of the satisfied is. */
export function SatisfactionTable({ view }: { view: ConductView }) {
  const { words, caseWords } = useWords();
  const { conduct } = words;
  if (view.units.length === 0) return <p className="empty">{conduct.none}</p>;
  return (
    <section>
      <h2>{conduct.satisfaction}</h2>
      <p className="soft">{conduct.satisfactionNote}</p>
      <DataTable
        caption={conduct.satisfaction}
        stacks
        rows={[view.all, ...view.units]}
        keyOf={({ unitId }) => unitId ?? 'all'}
        columns={[
          { head: conduct.unit, cell: ({ unitId, unit }) => (unitId === null ? conduct.all : unit) },
          { head: conduct.asked, number: true, cell: ({ asked }) => asked },
          { head: conduct.rated, number: true, cell: ({ rated }) => rated },
          ...levels.map((level) => ({
            head: caseWords.satisfaction[level],
            number: true,
            cell: (row: ConductRow) => row.levels[level - 1],
          })),
          { head: conduct.interval, look: 'number', cell: (row) => <Interval row={row} /> },
        ]}
      />
    </section>
  );
}

function Interval({ row: { interval, levels: counts, rated } }: { row: ConductRow }) {
  const { conduct } = useWords().words;
  if (!interval) return <span className="soft">{conduct.notRated}</span>;
  const satisfied = (counts[3] ?? 0) + (counts[4] ?? 0);
  const percent = (share: number) => Math.round(share * 100);
  return <>{conduct.between(satisfied, rated, percent(interval.low), percent(interval.high))}</>;
}
