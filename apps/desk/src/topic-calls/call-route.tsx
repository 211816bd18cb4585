import type { TopicCallView } from '@huiyin/contract/desk/topic-calls';
import { mayReadProposals } from '@huiyin/domain/topic-call/topic-call';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { BackLink } from '../app/back-link.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';
import { CallFacts, CallHistory } from './call-facts.tsx';
import { CallSteps } from './call-steps.tsx';
import { GroupProposals } from './group-proposals.tsx';
import { ProposalParts } from './proposal-parts.tsx';
import { TopicAnswers } from './topic-answers.tsx';
import { TopicTable } from './topic-table.tsx';

/** One call as its reader works on it. */
export function TopicCallRoute() {
  const { topicCalls: say } = useWords().words;
  const { callId = '' } = useParams();
  const query = useQuery(deskQuery.topicCall.read.queryOptions({ callId }));
  return (
    <Page
      title={query.data?.call.title ?? say.title}
      beside={<BackLink to="/topic-calls">{say.back}</BackLink>}
      wide
    >
      <Answer query={query}>{(view) => <CallScreen view={view} />}</Answer>
    </Page>
  );
}

function CallScreen({ view }: { view: TopicCallView }) {
  const { role } = useStaff();
  const mayGroup = view.may.some(({ command }) => command === 'group');
  return (
    <>
      <CallFacts view={view} />
      <CallSteps key={view.call.version} view={view} />
      <TopicTable view={view} />
      <TopicAnswers view={view} />
      {mayGroup && view.counts.ungrouped > 0 && <GroupProposals view={view} />}
      {mayReadProposals({ kind: role }) && <ProposalParts view={view} />}
      <CallHistory view={view} />
    </>
  );
}
