import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { deskQuery } from '../rpc/client.ts';
import { ReviewScreen } from './review-screen.tsx';

/** One signed reply, to be approved or returned. */
export function ReviewRoute() {
  const { caseId = '' } = useParams();
  const query = useQuery(deskQuery.case.view.queryOptions({ caseId }));
  return <Answer query={query}>{(deskCase) => <ReviewScreen key={caseId} deskCase={deskCase} />}</Answer>;
}
