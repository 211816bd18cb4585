import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { BackLink } from '../app/back-link.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { ProposalScreen } from './proposal-screen.tsx';

/** One letter. */
export function ProposalRoute() {
  const { proposals: say } = useWords().words;
  const { proposalId = '' } = useParams();
  const query = useQuery(deskQuery.proposal.read.queryOptions({ proposalId }));
  return (
    <Page
      title={query.data?.proposal.title ?? say.title}
      beside={<BackLink to="/proposals">{say.back}</BackLink>}
      wide
    >
      <Answer query={query}>{(view) => <ProposalScreen view={view} />}</Answer>
    </Page>
  );
}
