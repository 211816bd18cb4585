import type { ImportLine } from '@huiyin/contract/desk/imports';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { WideTable } from '../app/wide-table.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** Every file that was imported. */
export function ImportListRoute() {
  const say = useWords().words.imports;
  const query = useQuery(deskQuery.import.list.queryOptions());
  return (
    <Page title={say.title} wide beside={<Link to="/imports/new">{say.add}</Link>}>
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(imports) =>
          imports.length === 0 ? (
            <p className="empty">{say.empty}</p>
          ) : (
            <WideTable label={say.title}>
              <ImportTable imports={imports} />
            </WideTable>
          )
        }
      </Answer>
    </Page>
  );
}

function ImportTable({ imports }: { imports: readonly ImportLine[] }) {
  const say = useWords().words.imports;
  const dates = useDates();
  const { columns } = say;
  return (
    <table className="dense">
      <caption className="visually-hidden">{say.title}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.file}</th>
          <th scope="col">{columns.source}</th>
          <th scope="col">{columns.state}</th>
          {([columns.rows, columns.made, columns.known, columns.refused, columns.finished] as const).map(
            (name) => (
              <th scope="col" className="digits" key={name}>
                {name}
              </th>
            ),
          )}
          <th scope="col">{columns.by}</th>
          <th scope="col">{columns.at}</th>
        </tr>
      </thead>
      <tbody>
        {imports.map((line) => (
          <tr key={line.importId}>
            <th scope="row">
              <Link to={`/imports/${line.importId}`}>{line.fileName}</Link>
            </th>
            <td>{line.source || '—'}</td>
            <td className={line.state === 'done' ? undefined : 'waiting'}>{say.states[line.state]}</td>
            <td className="digits">{line.rows}</td>
            <td className="digits">{line.made}</td>
            <td className="digits">{line.known}</td>
            <td className={line.refused > 0 ? 'digits waiting' : 'digits'}>{line.refused}</td>
            <td className="digits">{line.finished}</td>
            <td>{line.by}</td>
            <td className="number">{dates.shortMoment(line.createdAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
