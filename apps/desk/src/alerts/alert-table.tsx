import type { AlertRow } from '@huiyin/contract/desk/alerts';
import type { Column } from '@huiyin/ui/table';
import { Link } from 'react-router';
import { DataTable } from '../app/data-table.tsx';
import { DueCell } from '../cases/due-cell.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { RiseSpan } from './rise-span.tsx';
import { isStillRising } from './still-rising.ts';
import { useRiseLabel } from './use-rise-label.ts';

type AlertTableProps = { readonly title: string; readonly alerts: readonly AlertRow[] };

/** Alerts that wait: where, expected against seen, since when, whose, by when. */
export function AlertTable({ title, alerts }: AlertTableProps) {
  const say = useWords().words.alerts;
  const dates = useDates();
  return (
    <DataTable
      caption={title}
      stacks
      rows={alerts}
      keyOf={({ alertId }) => alertId}
      columns={[
        ...useRise(),
        { head: say.columns.since, look: 'number', cell: ({ since }) => dates.shortDay(since) },
        {
          head: say.columns.owner,
          cell: ({ owner }) => owner?.name ?? <span className="soft">{say.noOwner}</span>,
        },
        {
          head: say.columns.due,
          look: 'number',
          cell: ({ dueOn, overdue }) => <DueCell dueOn={dueOn} overdue={overdue} />,
        },
      ]}
    />
  );
}

/** Alerts with a conclusion, and whether it goes on all the same. */
export function DecidedTable({ title, alerts }: AlertTableProps) {
  const say = useWords().words.alerts;
  const dates = useDates();
  return (
    <DataTable
      caption={title}
      stacks
      rows={alerts}
      keyOf={({ alertId }) => alertId}
      columns={[
        ...useRise(),
        {
          head: say.columns.outcome,
          look: 'number',
          cell: ({ decided }) => decided && say.outcomes[decided.outcome],
        },
        { head: say.columns.reason, look: 'told', cell: ({ decided }) => decided?.reason },
        {
          head: say.columns.decided,
          look: 'number',
          cell: ({ decided }) => decided && `${dates.shortDay(decided.on)} ${decided.by}`,
        },
      ]}
    />
  );
}

/** What every list of alerts begins with: what rises, and expected against seen. */
function useRise(): readonly Column<AlertRow>[] {
  const say = useWords().words.alerts;
  return [
    {
      head: say.columns.what,
      cell: (alert) => (
        <>
          <AlertLink alert={alert} />
          {isStillRising(alert) && <span className="waiting"> {say.stillRising}</span>}
        </>
      ),
    },
    {
      head: say.columns.rise,
      look: 'number',
      cell: ({ rise }) => (
        <>
          {say.rise(rise.expected, rise.seen)}
          <span className="interval">
            <RiseSpan rise={rise} />
          </span>
        </>
      ),
    },
  ];
}

function AlertLink({ alert: { alertId, rise } }: { alert: AlertRow }) {
  const say = useWords().words.alerts;
  const labelOf = useRiseLabel();
  return (
    <>
      <span className="soft">{say.dimensions[rise.dimension]} </span>
      <Link to={`/alerts/${alertId}`}>{labelOf(rise)}</Link>
    </>
  );
}
