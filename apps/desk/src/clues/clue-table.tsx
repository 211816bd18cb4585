import type { ClueRow } from '@huiyin/contract/desk/clues';
import { Link } from 'react-router';
import { WideTable } from '../app/wide-table.tsx';
import { tipMark } from '../tips/tip-mark.ts';
import { useWords } from '../words/words.tsx';
import { ClueDue } from './clue-due.tsx';

/** Clues with state and what is owed; nothing of what is in them. */
export function ClueTable({ clues }: { clues: readonly ClueRow[] }) {
  const { clues: say } = useWords().words;
  return (
    <WideTable label={say.title}>
      <table className="dense">
        <caption className="visually-hidden">{say.title}</caption>
        <thead>
          <tr>
            {Object.entries(say.columns).map(([key, column]) => (
              <th key={key} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {clues.map(({ clueId, source, state, way, realName, receivedOn, custodian, deadlines }) => (
            <tr key={clueId}>
              <th scope="row">
                <Link to={`/clues/${clueId}`} className="number">
                  {say.name(tipMark(clueId))}
                </Link>
              </th>
              <td>
                {say.sources[source]} {realName && <span className="soft">{say.realName}</span>}
              </td>
              <td className="number">{receivedOn}</td>
              <td>
                {say.states[state]} {way && <span className="soft">{say.ways[way]}</span>}
              </td>
              <td>
                <ClueDue deadlines={deadlines} />
              </td>
              <td>{custodian.name}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
