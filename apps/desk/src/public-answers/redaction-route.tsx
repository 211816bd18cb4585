import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { deskQuery } from '../rpc/client.ts';
import { RedactionScreen } from './redaction-screen.tsx';

/** The public version of one question and answer. */
export function RedactionRoute() {
  const { caseId = '' } = useParams();
  const deskCase = useQuery(deskQuery.case.view.queryOptions({ caseId }));
  const redaction = useQuery(deskQuery.case.redaction.queryOptions({ caseId }));
  return (
    <Answer query={deskCase}>
      {(found) => (
        <Answer query={redaction}>
          {(view) => <RedactionScreen key={caseId} deskCase={found} redaction={view} />}
        </Answer>
      )}
    </Answer>
  );
}
