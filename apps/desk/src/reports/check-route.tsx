import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { deskQuery } from '../rpc/client.ts';
import { CheckScreen } from './check-screen.tsx';

/** One imported version, to be checked, corrected and published. */
export function CheckRoute() {
  const { reportId = '' } = useParams();
  const query = useQuery(deskQuery.report.review.queryOptions({ reportId }));
  return <Answer query={query}>{(report) => <CheckScreen key={reportId} report={report} />}</Answer>;
}
