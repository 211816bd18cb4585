import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
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
    <Page title={words.reports.title} wide beside={<Link to="/reports/new">{words.reports.add}</Link>}>
      <p className="soft">{words.reports.intro}</p>
      <Answer query={query}>
        {(reports) =>
          reports.length === 0 ? (
            <p className="empty">{words.reports.empty}</p>
          ) : (
            <table className="dense">
              <caption className="visually-hidden">{words.reports.title}</caption>
              <thead>
                <tr>
                  <th scope="col">{columns.title}</th>
                  <th scope="col">{columns.version}</th>
                  <th scope="col">{columns.state}</th>
                  <th scope="col" className="digits">
                    {columns.problems}
                  </th>
                  <th scope="col" className="digits">
                    {columns.measures}
                  </th>
                  <th scope="col" className="digits room">
                    {columns.warnings}
                  </th>
                  <th scope="col" className="room">
                    {columns.uploaded}
                  </th>
                </tr>
              </thead>
              <tbody>
                {reports.map((report) => (
                  <tr key={report.reportId}>
                    <th scope="row">
                      <Link to={`/reports/${report.reportId}`}>{report.title ?? report.fileName}</Link>
                    </th>
                    <td className="number">{report.version}</td>
                    <td className={report.state === 'draft' ? 'waiting' : undefined}>
                      {state[report.state]}
                    </td>
                    <td className="digits">{report.problems}</td>
                    <td className="digits">{report.measures}</td>
                    <td className="digits room">{report.warnings}</td>
                    <td className="number room">{dates.moment(report.uploadedAt)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answer>
    </Page>
  );
}
