import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { CaseListPage } from '../cases/case-list-page.tsx';
import { useWords } from '../words/words.tsx';

/** What is published or taken down needs no more work; a citizen's no can be met with another version. */
const toPublish: Partial<QueueFilter> = {
  states: ['answered', 'closed', 'archived'],
  publications: ['none', 'agreed', 'declined', 'proposed'],
  consented: true,
};

/** Answered cases that may be public and are not yet. */
export function PublicAnswerListRoute() {
  const { words } = useWords();
  return (
    <CaseListPage
      title={words.publicAnswer.listTitle}
      empty={words.publicAnswer.empty}
      narrowed={toPublish}
      addressOf={(caseId) => `/public-answers/${caseId}`}
    />
  );
}
