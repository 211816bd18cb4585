import type { ConductRow, ConductView } from '@huiyin/contract/desk/conduct';
import { WideTable } from '../app/wide-table.tsx';
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
      <WideTable label={conduct.satisfaction}>
        <table className="dense">
          <caption className="visually-hidden">{conduct.satisfaction}</caption>
          <thead>
            <tr>
              <th scope="col">{conduct.unit}</th>
              <th scope="col">{conduct.asked}</th>
              <th scope="col">{conduct.rated}</th>
              {levels.map((level) => (
                <th scope="col" key={level}>
                  {caseWords.satisfaction[level]}
                </th>
              ))}
              <th scope="col">{conduct.interval}</th>
            </tr>
          </thead>
          <tbody>
            {[view.all, ...view.units].map((row) => (
              <tr key={row.unitId ?? 'all'}>
                <th scope="row">{row.unitId === null ? conduct.all : row.unit}</th>
                <td className="number">{row.asked}</td>
                <td className="number">{row.rated}</td>
                {levels.map((level) => (
                  <td className="number" key={level}>
                    {row.levels[level - 1]}
                  </td>
                ))}
                <td className="number">
                  <Interval row={row} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
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
