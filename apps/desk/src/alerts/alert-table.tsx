import type { AlertRow } from '@huiyin/contract/desk/alerts';
import { Link } from 'react-router';
import { WideTable } from '../app/wide-table.tsx';
import { DueCell } from '../cases/due-cell.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { isStillRising } from './still-rising.ts';

type AlertTableProps = { readonly title: string; readonly alerts: readonly AlertRow[] };

/** Alerts that wait: where, expected against seen, since when, whose, by when. */
export function AlertTable({ title, alerts }: AlertTableProps) {
  const say = useWords().words.alerts;
  const dates = useDates();
  return (
    <WideTable label={title}>
      <table className="dense">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say.columns.what}</th>
            <th scope="col">{say.columns.rise}</th>
            <th scope="col">{say.columns.since}</th>
            <th scope="col">{say.columns.owner}</th>
            <th scope="col">{say.columns.due}</th>
          </tr>
        </thead>
        <tbody>
          {alerts.map((alert) => (
            <tr key={alert.alertId}>
              <th scope="row">
                <AlertLink alert={alert} />
              </th>
              <td className="number">{say.rise(alert.rise.expected, alert.rise.seen)}</td>
              <td className="number">{dates.shortDay(alert.since)}</td>
              <td>{alert.owner?.name ?? <span className="soft">{say.noOwner}</span>}</td>
              <td className="number">
                <DueCell dueOn={alert.dueOn} overdue={alert.overdue} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

/** Alerts with a conclusion, and whether it goes on all the same. */
export function DecidedTable({ title, alerts }: AlertTableProps) {
  const say = useWords().words.alerts;
  const dates = useDates();
  return (
    <WideTable label={title}>
      <table className="dense">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say.columns.what}</th>
            <th scope="col">{say.columns.rise}</th>
            <th scope="col">{say.columns.outcome}</th>
            <th scope="col">{say.columns.reason}</th>
            <th scope="col">{say.columns.decided}</th>
          </tr>
        </thead>
        <tbody>
          {alerts.map((alert) => (
            <tr key={alert.alertId}>
              <th scope="row">
                <AlertLink alert={alert} />
                {isStillRising(alert) && <span className="waiting"> {say.stillRising}</span>}
              </th>
              <td className="number">{say.rise(alert.rise.expected, alert.rise.seen)}</td>
              <td>{alert.decided && say.outcomes[alert.decided.outcome]}</td>
              <td className="told">{alert.decided?.reason}</td>
              <td className="number">
                {alert.decided && `${dates.shortDay(alert.decided.on)} ${alert.decided.by}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function AlertLink({ alert: { alertId, rise } }: { alert: AlertRow }) {
  const say = useWords().words.alerts;
  return (
    <>
      <span className="soft">{say.dimensions[rise.dimension]} </span>
      <Link to={`/alerts/${alertId}`}>{rise.label}</Link>
    </>
  );
}
