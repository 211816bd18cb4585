import { CaseListPage } from '../cases/case-list-page.tsx';
import { useWords } from '../words/words.tsx';

/** Answered cases, whose public version is made or taken back here. */
export function PublicAnswerListRoute() {
  const { words } = useWords();
  return (
    <CaseListPage
      title={words.publicAnswer.listTitle}
      empty={words.publicAnswer.empty}
      states={['answered', 'closed', 'archived']}
      addressOf={(caseId) => `/public-answers/${caseId}`}
    />
  );
}
