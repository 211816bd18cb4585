import type { QueueRow } from '@huiyin/contract/desk/queue';
import { StatusTag } from '@huiyin/ui/status-tag';
import { Link } from 'react-router';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';
import type { Selection } from '../bulk/use-selection.ts';
import { CaseNumberLink } from '../case-number-link.tsx';
import { caseNumberText } from '../case-number-text.ts';
import { daysUntil } from '../days-until.ts';
import { DueCell } from '../due-cell.tsx';
import { toneOf } from '../state-tone.ts';

/** One case in the queue. The link on its number opens it; its row is the target of j and k. */
export function QueueTableRow({ row, selection }: { row: QueueRow; selection: Selection | null }) {
  const { words, caseWords } = useWords();
  const dates = useDates();
  const measures = row.measures.filter((number) => number !== null);
  return (
    <tr className={selection?.chosen.has(row.caseId) ? 'chosen' : undefined}>
      {selection && <PickCell row={row} selection={selection} />}
      <th scope="row">
        <CaseNumberLink caseId={row.caseId} caseNumber={row.caseNumber} />
      </th>
      <td className="opening">
        {row.dangerWords.length > 0 && (
          <p>
            <strong className="late">{words.queue.danger}</strong>{' '}
            {row.dangerWords.map(words.caseView.quoted).join('')}
          </p>
        )}
        {row.supervisedUntil !== null && (
          <p>
            <strong className={row.supervisedUntil < dates.today() ? 'late' : 'waiting'}>
              {words.oversight.supervisedUntil(dates.shortDay(row.supervisedUntil))}
            </strong>
          </p>
        )}
        <Link to={`/cases/${row.caseId}`} tabIndex={-1}>
          {row.opening}
        </Link>
        <span className="soft">
          {row.town && ` ${row.town}`}
          {measures.length > 0 && (
            <>
              {' '}
              <span className="number">{words.queue.measureNumbers(measures.join(words.common.items))}</span>
            </>
          )}
          {row.attachments > 0 && ` ${words.queue.attachments(row.attachments)}`}
        </span>
        <span className="narrow-only">
          <StatusTag tone={toneOf(row.state)}>{caseWords.states[row.state]}</StatusTag>
        </span>
      </td>
      <td className="wide-only">
        <StatusTag tone={toneOf(row.state)}>{caseWords.states[row.state]}</StatusTag>
      </td>
      <td className="room">
        {row.kind ? caseWords.kinds[row.kind] : <span className="soft">{words.kindUndecided}</span>}
      </td>
      <td className="room">{row.unit ?? <span className="soft">—</span>}</td>
      <td className="room number">{dates.shortMoment(row.receivedAt)}</td>
      <td className="number">
        <DueCell dueOn={row.dueOn} overdue={row.overdue} paused={row.paused} />
        {row.brokenPromise !== null && (
          <div className="late">
            {words.queue.brokenPromise(
              dates.shortDay(row.brokenPromise),
              -daysUntil(row.brokenPromise, dates.today()),
            )}
          </div>
        )}
        {row.clockAsked !== null && <div className="waiting">{words.queue.clockAsked[row.clockAsked]}</div>}
        {row.dueOn !== null && row.needBy !== null && (
          <div className="waiting">{words.queue.needBy(dates.shortDay(row.needBy))}</div>
        )}
      </td>
    </tr>
  );
}

/** Click selects one; with Shift all from the last one. */
function PickCell({ row: { caseId, caseNumber }, selection }: { row: QueueRow; selection: Selection }) {
  const { bulk } = useWords().words;
  return (
    <td className="pick">
      <input
        type="checkbox"
        aria-label={bulk.select(caseNumberText(caseNumber))}
        checked={selection.chosen.has(caseId)}
        onChange={(event) => {
          const shift = event.nativeEvent instanceof MouseEvent && event.nativeEvent.shiftKey;
          if (shift) selection.extendTo(caseId);
          else selection.toggle(caseId);
        }}
      />
    </td>
  );
}
