import type { BulletinView } from '@huiyin/contract/desk/bulletins';
import { WideTable } from '../app/wide-table.tsx';
import { useWords } from '../words/words.tsx';

const percent = (share: number) => `${(share * 100).toFixed(1)}%`;

/** Figures with what they are of, and the interval of each share. */
export function FigureTable({ title, rows }: { title: string; rows: BulletinView['totals'] }) {
  const { bulletins: say } = useWords().words;
  const shareOf = ({ n, of, interval }: BulletinView['totals'][number]) => {
    if (of === null) return '';
    if (interval === null) return of === 0 ? say.noShare : '';
    return say.share(percent(n / of), percent(interval.low), percent(interval.high));
  };
  return (
    <section className="trend">
      <h2>{title}</h2>
      <WideTable label={title}>
        <table className="dense">
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {Object.values(say.figureColumns).map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.label}</th>
                <td className="number">{row.of === null ? row.n : `${row.n} / ${row.of}`}</td>
                <td className="number">{shareOf(row)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
