import type { QueueFilter, QueueRow } from '@huiyin/contract/desk/queue';
import { everyCase } from '@huiyin/contract/desk/queue';
import { useWords } from '../../words/words.tsx';
import type { Selection } from '../bulk/use-selection.ts';
import { isNarrowed } from './queue-filter.ts';
import { QueueTableRow } from './queue-table-row.tsx';

type QueueTableProps = {
  readonly rows: readonly QueueRow[];
  readonly total: number | null;
  readonly narrowed: { readonly filter: QueueFilter; readonly clear: (filter: QueueFilter) => void };
  readonly more: (() => void) | null;
  /** Null for those who do nothing to many cases at once. */
  readonly selection: Selection | null;
};

/** The rows of the queue, or why there are none. */
export function QueueTable({ rows, total, narrowed, more, selection }: QueueTableProps) {
  const { words } = useWords();
  if (rows.length === 0) {
    return (
      <div className="empty">
        <p>{isNarrowed(narrowed.filter) ? words.queue.empty : words.queue.emptyAll}</p>
        {isNarrowed(narrowed.filter) && (
          <button type="button" onClick={() => narrowed.clear(everyCase)} aria-keyshortcuts="w">
            {words.queue.clear}
          </button>
        )}
      </div>
    );
  }
  const { columns } = words.queue;
  return (
    <>
      <table className="dense queue-table">
        <caption className="visually-hidden">{words.queue.title}</caption>
        <thead>
          <tr>
            {selection && <SelectShown rows={rows} selection={selection} />}
            <th scope="col">{columns.number}</th>
            <th scope="col" className="opening">
              {columns.summary}
            </th>
            <th scope="col" className="wide-only">
              {columns.state}
            </th>
            <th scope="col" className="room">
              {columns.kind}
            </th>
            <th scope="col" className="room">
              {columns.unit}
            </th>
            <th scope="col" className="room">
              {columns.received}
            </th>
            <th scope="col">{columns.due}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <QueueTableRow key={row.caseId} row={row} selection={selection} />
          ))}
        </tbody>
      </table>
      <p className="queue-foot">
        <span className="soft">{total === null ? '' : words.queue.shown(rows.length, total)}</span>
        {more && (
          <button type="button" onClick={more} aria-keyshortcuts=".">
            {words.queue.more}
          </button>
        )}
      </p>
    </>
  );
}

function SelectShown({ rows, selection }: { rows: readonly QueueRow[]; selection: Selection }) {
  const { bulk } = useWords().words;
  const all = rows.every(({ caseId }) => selection.chosen.has(caseId));
  return (
    <th scope="col" className="pick">
      <input
        type="checkbox"
        aria-label={bulk.selectShown}
        checked={all}
        onChange={() => (all ? selection.clear() : selection.choose(rows.map(({ caseId }) => caseId)))}
      />
    </th>
  );
}
