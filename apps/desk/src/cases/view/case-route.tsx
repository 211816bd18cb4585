import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Answer } from '../../app/answer.tsx';
import { deskQuery } from '../../rpc/client.ts';
import { CaseScreen } from './case-screen.tsx';

/** One case. */
export function CaseRoute() {
  const { caseId = '' } = useParams();
  const query = useQuery(deskQuery.case.view.queryOptions({ caseId }));
  return <Answer query={query}>{(deskCase) => <CaseScreen key={caseId} deskCase={deskCase} />}</Answer>;
}
