import type { BulletinView } from '@huiyin/contract/desk/bulletins';
import { DataTable } from '../app/data-table.tsx';
import { useWords } from '../words/words.tsx';
import { useFigureNames } from './use-figure-names.ts';

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** Figures with what they are of, and the interval of each share. */
export function FigureTable({ title, rows }: { title: string; rows: BulletinView['totals'] }) {
  const { nameOf } = useFigureNames();
  const { bulletins: say } = useWords().words;
  const shareOf = ({ n, of, interval }: BulletinView['totals'][number]) => {
    if (of === null) return '';
    if (interval === null) return of === 0 ? say.noShare : '';
    return say.share(percent(n / of), percent(interval.low), percent(interval.high));
  };
  return (
    <section className="trend">
      <h2>{title}</h2>
      <DataTable
        caption={title}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { head: say.figureColumns.name, cell: ({ key, label }) => nameOf(key) ?? label },
          {
            head: say.figureColumns.count,
            look: 'number',
            cell: ({ n, of }) => (of === null ? n : `${n} / ${of}`),
          },
          { head: say.figureColumns.share, look: 'number', cell: shareOf },
        ]}
      />
    </section>
  );
}
