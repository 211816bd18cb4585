import type { ClueRow } from '@huiyin/contract/desk/clues';
import { Link } from 'react-router';
import { DataTable } from '../app/data-table.tsx';
import { tipMark } from '../tips/tip-mark.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { ClueDue } from './clue-due.tsx';

/** Clues with state and what is owed; nothing of what is in them. */
export function ClueTable({ clues }: { clues: readonly ClueRow[] }) {
  const { clues: say } = useWords().words;
  const dates = useDates();
  return (
    <DataTable
      caption={say.title}
      stacks
      rows={clues}
      keyOf={({ clueId }) => clueId}
      columns={[
        {
          head: say.columns.name,
          cell: ({ clueId }) => (
            <Link to={`/clues/${clueId}`} className="number">
              {say.name(tipMark(clueId))}
            </Link>
          ),
        },
        {
          head: say.columns.source,
          cell: ({ source, realName }) => (
            <>
              {say.sources[source]} {realName && <span className="soft">{say.realName}</span>}
            </>
          ),
        },
        { head: say.columns.received, look: 'number', cell: ({ receivedOn }) => dates.day(receivedOn) },
        {
          head: say.columns.state,
          cell: ({ state, way }) => (
            <>
              {say.states[state]} {way && <span className="soft">{say.ways[way]}</span>}
            </>
          ),
        },
        { head: say.columns.due, cell: ({ deadlines }) => <ClueDue deadlines={deadlines} /> },
        { head: say.columns.custodian, cell: ({ custodian }) => custodian.name },
      ]}
    />
  );
}
