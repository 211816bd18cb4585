import { CaseListPage } from '../cases/case-list-page.tsx';
import { useWords } from '../words/words.tsx';

/** Signed replies that wait for a reviewer. */
export function ReviewListRoute() {
  const { words } = useWords();
  return (
    <CaseListPage
      title={words.review.listTitle}
      empty={words.review.empty}
      narrowed={{ states: ['signed'] }}
      addressOf={(caseId) => `/replies/${caseId}`}
    />
  );
}
