import type { AlertRow } from '@huiyin/contract/desk/alerts';
import type { DeskMessages } from '@huiyin/i18n/desk';
import type { ReactNode } from 'react';
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
    <Frame title={title} alerts={alerts} columns={['since', 'owner', 'due']}>
      {(alert) => (
        <>
          <td className="number">{dates.shortDay(alert.since)}</td>
          <td>{alert.owner?.name ?? <span className="soft">{say.noOwner}</span>}</td>
          <td className="number">
            <DueCell dueOn={alert.dueOn} overdue={alert.overdue} />
          </td>
        </>
      )}
    </Frame>
  );
}

/** Alerts with a conclusion, and whether it goes on all the same. */
export function DecidedTable({ title, alerts }: AlertTableProps) {
  const say = useWords().words.alerts;
  const dates = useDates();
  return (
    <Frame title={title} alerts={alerts} columns={['outcome', 'reason', 'decided']}>
      {({ decided }) => (
        <>
          <td>{decided && say.outcomes[decided.outcome]}</td>
          <td className="told">{decided?.reason}</td>
          <td className="number">{decided && `${dates.shortDay(decided.on)} ${decided.by}`}</td>
        </>
      )}
    </Frame>
  );
}

type FrameProps = AlertTableProps & {
  readonly columns: readonly (keyof DeskMessages['alerts']['columns'])[];
  /** The cells after place and rise. */
  readonly children: (alert: AlertRow) => ReactNode;
};

function Frame({ title, alerts, columns, children }: FrameProps) {
  const say = useWords().words.alerts;
  return (
    <WideTable label={title}>
      <table className="dense">
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            {(['what', 'rise', ...columns] as const).map((column) => (
              <th scope="col" key={column}>
                {say.columns[column]}
              </th>
            ))}
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
              {children(alert)}
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
