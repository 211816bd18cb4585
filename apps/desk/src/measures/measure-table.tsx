import type { MeasureFileLine } from '@huiyin/contract/desk/close-out';
import { Link } from 'react-router';
import { WideTable } from '../app/wide-table.tsx';
import { measureName } from '../directory/measure-name.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { CloseOutTag } from './close-out-tag.tsx';
import { isOverdue } from './measure-filter.ts';

/** One row a measure, in the order of the report. */
export function MeasureTable({ lines }: { lines: readonly MeasureFileLine[] }) {
  const say = useWords().words.measures;
  const { columns } = say;
  if (lines.length === 0) return <p className="empty">{say.none}</p>;
  return (
    <WideTable label={say.title}>
      <table className="dense measure-table">
        <caption className="visually-hidden">{say.title}</caption>
        <thead>
          <tr>
            {(['measure', 'report', 'state', 'lead', 'leader', 'due', 'lastRecord'] as const).map((name) => (
              <th scope="col" key={name}>
                {columns[name]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <MeasureRow key={line.measureId} line={line} />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

function MeasureRow({ line }: { line: MeasureFileLine }) {
  const { words, caseWords } = useWords();
  const say = words.measures;
  const dates = useDates();
  const day = (date: string | null) => (date === null ? '' : dates.shortDay(date));
  const remarks = [
    line.state === 'onNotice' && line.noticeEndsOn !== null && say.noticeUntil(day(line.noticeEndsOn)),
    line.openObjections > 0 && say.objectionsOpen(line.openObjections),
    line.wordingChangedOn !== null && say.wordingChanged,
    line.missingReturns.length > 0 &&
      say.returnsMissing(line.missingReturns.map((month) => month.slice(0, 7)).join('、')),
  ].filter((remark) => typeof remark === 'string');
  const status = Object.entries(caseWords.measureStatuses).find(([known]) => known === line.status);
  return (
    <tr>
      <th scope="row">
        <Link to={`/measures/${line.measureId}`}>{measureName(line)}</Link>
      </th>
      <td>{status?.[1]}</td>
      <td>
        <CloseOutTag state={line.state} />{' '}
        {remarks.length > 0 && <span className="waiting">{remarks.join(' · ')}</span>}
      </td>
      <td>{line.leadUnit ?? say.notSet}</td>
      <td>{line.leadLeader || say.notSet}</td>
      <td className="number">
        {day(line.dueOn)} {isOverdue(line, dates.today()) && <span className="waiting">{say.overdue}</span>}
      </td>
      <td className="number">{day(line.lastRecordOn)}</td>
    </tr>
  );
}
