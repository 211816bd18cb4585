import type { ImportLine } from '@huiyin/contract/desk/imports';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** Every file that was imported. */
export function ImportListRoute() {
  const say = useWords().words.imports;
  const query = useQuery(deskQuery.import.list.queryOptions());
  return (
    <Page
      title={say.title}
      wide
      beside={
        <Link to="/imports/new" aria-keyshortcuts="n">
          {say.add}
        </Link>
      }
    >
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(imports) =>
          imports.length === 0 ? <p className="empty">{say.empty}</p> : <ImportTable imports={imports} />
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
    <DataTable
      caption={say.title}
      stacks
      rows={imports}
      keyOf={({ importId }) => importId}
      columns={[
        {
          head: columns.file,
          cell: ({ importId, fileName }) => <Link to={`/imports/${importId}`}>{fileName}</Link>,
        },
        { head: columns.source, cell: ({ source }) => source || '—' },
        {
          head: columns.state,
          look: ({ state }) => (state === 'done' ? undefined : 'waiting'),
          cell: ({ state }) => say.states[state],
        },
        { head: columns.rows, number: true, cell: ({ rows }) => rows },
        { head: columns.made, number: true, cell: ({ made }) => made },
        { head: columns.known, number: true, cell: ({ known }) => known },
        {
          head: columns.refused,
          number: true,
          look: ({ refused }) => (refused > 0 ? 'waiting' : undefined),
          cell: ({ refused }) => refused,
        },
        { head: columns.finished, number: true, cell: ({ finished }) => finished },
        { head: columns.by, cell: ({ by }) => by },
        { head: columns.at, look: 'number', cell: ({ createdAt }) => dates.shortMoment(createdAt) },
      ]}
    />
  );
}
