import type { ConductView } from '@huiyin/contract/desk/conduct';
import { WideTable } from '../app/wide-table.tsx';
import { Rate } from '../trends/rate.tsx';
import { useWords } from '../words/words.tsx';

/** Signs of passing work on: objections lost, extensions at the last moment, 解释说明, days without 签收. */
export function HandlingTable({ view }: { view: ConductView }) {
  const { conduct } = useWords().words;
  if (view.units.length === 0) return null;
  return (
    <section>
      <h2>{conduct.handling}</h2>
      <p className="soft">{conduct.handlingNote}</p>
      <WideTable label={conduct.handling}>
        <table className="dense">
          <caption className="visually-hidden">{conduct.handling}</caption>
          <thead>
            <tr>
              <th scope="col">{conduct.unit}</th>
              <th scope="col">{conduct.dispatched}</th>
              <th scope="col">{conduct.unsignedDays}</th>
              <th scope="col">{conduct.objections}</th>
              <th scope="col">{conduct.objectionsLost}</th>
              <th scope="col">{conduct.extensions}</th>
              <th scope="col">{conduct.extensionsOnLastDay}</th>
              <th scope="col">{conduct.explained}</th>
            </tr>
          </thead>
          <tbody>
            {[view.all, ...view.units].map((row) => (
              <tr key={row.unitId ?? 'all'}>
                <th scope="row">{row.unitId === null ? conduct.all : row.unit}</th>
                <td className="number">{row.dispatched}</td>
                <td className="number">{row.unsignedDays}</td>
                <td className="number">{row.objections}</td>
                <td className="number">{row.objectionsLost}</td>
                <td className="number">{row.extensions}</td>
                <td className="number">{row.extensionsOnLastDay}</td>
                <td className="number">
                  <Rate rate={row.explained} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
