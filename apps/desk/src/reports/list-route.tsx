import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** Every version of every report that was imported. */
export function ReportListRoute() {
  const { words } = useWords();
  const dates = useDates();
  const { columns, state } = words.reports;
  const query = useQuery(deskQuery.report.list.queryOptions());
  return (
    <Page
      title={words.reports.title}
      wide
      beside={
        <Link to="/reports/new" aria-keyshortcuts="n">
          {words.reports.add}
        </Link>
      }
    >
      <p className="soft">{words.reports.intro}</p>
      <Answer query={query}>
        {(reports) =>
          reports.length === 0 ? (
            <p className="empty">{words.reports.empty}</p>
          ) : (
            <DataTable
              caption={words.reports.title}
              stacks
              rows={reports}
              keyOf={({ reportId }) => reportId}
              columns={[
                {
                  head: columns.title,
                  cell: ({ reportId, title, fileName }) => (
                    <Link to={`/reports/${reportId}`}>{title ?? fileName}</Link>
                  ),
                },
                { head: columns.version, look: 'number', cell: ({ version }) => version },
                {
                  head: columns.state,
                  look: (report) => (report.state === 'draft' ? 'waiting' : undefined),
                  cell: (report) => state[report.state],
                },
                { head: columns.problems, number: true, cell: ({ problems }) => problems },
                { head: columns.measures, number: true, cell: ({ measures }) => measures },
                { head: columns.warnings, number: true, cell: ({ warnings }) => warnings },
                {
                  head: columns.uploaded,
                  look: 'number',
                  cell: ({ uploadedAt }) => dates.moment(uploadedAt),
                },
              ]}
            />
          )
        }
      </Answer>
    </Page>
  );
}
