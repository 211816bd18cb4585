import type { HandlingView, JudgedRate } from '@huiyin/contract/desk/trends';
import { Link } from 'react-router';
import { WideTable } from '../app/wide-table.tsx';
import { caseNumberText } from '../cases/case-number-text.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** Which units are slow, and which promises are late. A word stands only where the difference is more than chance. */
export function HandlingSection({ view }: { view: HandlingView }) {
  return (
    <>
      <SlowUnits units={view.units} />
      <LatePromises promises={view.latePromises} />
    </>
  );
}

function SlowUnits({ units }: { units: HandlingView['units'] }) {
  const say = useWords().words.handling;
  if (units.length === 0) return null;
  return (
    <section className="trend full">
      <h2>{say.title}</h2>
      <p className="soft">{say.note}</p>
      <WideTable label={say.title}>
        <table className="dense">
          <caption className="visually-hidden">{say.title}</caption>
          <thead>
            <tr>
              <th scope="col">{say.unit}</th>
              <th scope="col" className="digits">
                {say.dispatched}
              </th>
              <th scope="col">{say.unsigned}</th>
              <th scope="col">{say.objections}</th>
              <th scope="col">{say.extensions}</th>
              <th scope="col">{say.bad}</th>
              <th scope="col">{say.badAfterCall}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((row) => (
              <tr key={row.unitId}>
                <th scope="row">{row.unit}</th>
                <td className="digits">{row.dispatched}</td>
                <td className="number">
                  {row.unsigned.mean === null ? '—' : say.days(row.unsigned.mean, row.unsigned.interval)}
                  <Mark standing={row.unsigned.standing} />
                </td>
                <Judged rate={row.objections} />
                <Judged rate={row.extensions} />
                <Judged rate={row.bad} />
                <Judged rate={row.badAfterCall} />
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}

function Judged({ rate }: { rate: JudgedRate }) {
  const say = useWords().words.handling;
  const percent = (share: number) => Math.round(share * 100);
  return (
    <td className="number">
      {rate.interval === null
        ? '—'
        : say.rate(rate.n, rate.of, percent(rate.interval.low), percent(rate.interval.high))}
      <Mark standing={rate.standing} />
    </td>
  );
}

function Mark({ standing }: { standing: JudgedRate['standing'] }) {
  const say = useWords().words.handling;
  if (standing === 'same') return null;
  const look = standing === 'high' ? 'late' : 'soft';
  return <span className={look}> {say.standing[standing]}</span>;
}

function LatePromises({ promises }: { promises: HandlingView['latePromises'] }) {
  const say = useWords().words.handling;
  const dates = useDates();
  return (
    <section className="trend">
      <h2>{say.promises(promises.length)}</h2>
      <p className="soft">{say.promisesNote}</p>
      {promises.length === 0 ? (
        <p className="empty">{say.promisesNone}</p>
      ) : (
        <WideTable label={say.promises(promises.length)}>
          <table className="dense">
            <caption className="visually-hidden">{say.promises(promises.length)}</caption>
            <thead>
              <tr>
                <th scope="col">{say.case}</th>
                <th scope="col">{say.unit}</th>
                <th scope="col">{say.what}</th>
                <th scope="col">{say.due}</th>
              </tr>
            </thead>
            <tbody>
              {promises.map((row) => (
                <tr key={`${row.caseId} ${row.what}`}>
                  <th scope="row">
                    <Link to={`/cases/${row.caseId}`} className="number">
                      {caseNumberText(row.caseNumber)}
                    </Link>
                  </th>
                  <td>{row.unit}</td>
                  <td className="told">{row.what}</td>
                  <td className="number late">{dates.day(row.dueOn)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  );
}
