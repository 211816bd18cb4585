import type { MeasureFileLine } from '@huiyin/contract/desk/close-out';
import { Link } from 'react-router';
import { DataTable } from '../app/data-table.tsx';
import { measureName } from '../directory/measure-name.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { CloseOutTag } from './close-out-tag.tsx';
import { isOverdue } from './measure-filter.ts';

/** One row a measure, in the order of the report. */
export function MeasureTable({ lines }: { lines: readonly MeasureFileLine[] }) {
  const { words, caseWords } = useWords();
  const say = words.measures;
  const { columns } = say;
  const dates = useDates();
  const day = (date: string | null) => (date === null ? '' : dates.shortDay(date));
  const statuses = new Map<string | null, string>(Object.entries(caseWords.measureStatuses));
  if (lines.length === 0) return <p className="empty">{say.none}</p>;
  return (
    <DataTable
      caption={say.title}
      look="measure-table"
      rows={lines}
      keyOf={({ measureId }) => measureId}
      columns={[
        {
          head: columns.measure,
          cell: (line) => <Link to={`/measures/${line.measureId}`}>{measureName(line)}</Link>,
        },
        { head: columns.report, cell: ({ status }) => statuses.get(status) },
        { head: columns.state, cell: (line) => <Standing line={line} /> },
        { head: columns.lead, cell: ({ leadUnit }) => leadUnit ?? say.notSet },
        { head: columns.leader, cell: ({ leadLeader }) => leadLeader || say.notSet },
        {
          head: columns.due,
          look: 'number',
          cell: (line) => (
            <>
              {day(line.dueOn)}{' '}
              {isOverdue(line, dates.today()) && <span className="waiting">{say.overdue}</span>}
            </>
          ),
        },
        { head: columns.lastRecord, look: 'number', cell: ({ lastRecordOn }) => day(lastRecordOn) },
      ]}
    />
  );
}

function Standing({ line }: { line: MeasureFileLine }) {
  const say = useWords().words.measures;
  const dates = useDates();
  const remarks = [
    line.state === 'onNotice' &&
      line.noticeEndsOn !== null &&
      say.noticeUntil(dates.shortDay(line.noticeEndsOn)),
    line.openObjections > 0 && say.objectionsOpen(line.openObjections),
    line.wordingChangedOn !== null && say.wordingChanged,
    line.missingReturns.length > 0 && say.returnsMissing(dates.months(line.missingReturns)),
  ].filter((remark) => typeof remark === 'string');
  return (
    <>
      <CloseOutTag state={line.state} />{' '}
      {remarks.length > 0 && <span className="waiting">{remarks.join(' · ')}</span>}
    </>
  );
}
