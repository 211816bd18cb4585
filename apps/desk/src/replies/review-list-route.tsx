import { everyCase } from '@huiyin/contract/desk/queue';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { CaseListPage } from '../cases/case-list-page.tsx';
import { searchFrom } from '../cases/queue/queue-filter.ts';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

/** Signed replies that wait for a reviewer, and the way to what was asked about clocks. */
export function ReviewListRoute() {
  const { words } = useWords();
  return (
    <CaseListPage
      title={words.review.listTitle}
      empty={words.review.empty}
      narrowed={{ states: ['signed'] }}
      addressOf={(caseId) => `/replies/${caseId}`}
      beside={<ClocksLink />}
    />
  );
}

/** Nobody may move a clock after its end: what was asked for is seen where a reviewer begins the day. */
function ClocksLink() {
  const say = useWords().words.review;
  const asked = { ...everyCase, clockAsked: true };
  const { data } = useQuery(deskQuery.queue.counts.queryOptions({ filter: asked }));
  if (!data || data.clockAsked === 0) return null;
  return (
    <Link to={`/cases?${searchFrom(asked)}`} aria-keyshortcuts="c" className="waiting">
      {say.clocksWait(data.clockAsked)}
    </Link>
  );
}
