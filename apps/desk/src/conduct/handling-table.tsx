import type { ConductRow, ConductView } from '@huiyin/contract/desk/conduct';
import { DataTable } from '../app/data-table.tsx';
import { Rate } from '../trends/rate.tsx';
import { useWords } from '../words/words.tsx';

const counts = [
  'dispatched',
  'unsignedDays',
  'objections',
  'objectionsLost',
  'extensions',
  'extensionsOnLastDay',
] as const;

/** Signs of passing work on: objections lost, extensions at the last moment, 解释说明, days without 签收. */
export function HandlingTable({ view }: { view: ConductView }) {
  const { conduct } = useWords().words;
  if (view.units.length === 0) return null;
  return (
    <section>
      <h2>{conduct.handling}</h2>
      <p className="soft">{conduct.handlingNote}</p>
      <DataTable
        caption={conduct.handling}
        stacks
        rows={[view.all, ...view.units]}
        keyOf={({ unitId }) => unitId ?? 'all'}
        columns={[
          { head: conduct.unit, cell: ({ unitId, unit }) => (unitId === null ? conduct.all : unit) },
          ...counts.map((count) => ({
            head: conduct[count],
            number: true,
            cell: (row: ConductRow) => row[count],
          })),
          { head: conduct.explained, number: true, cell: ({ explained }) => <Rate rate={explained} /> },
        ]}
      />
    </section>
  );
}
