import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { Question } from './question.tsx';

/** Everything that waits for a custodian's word. */
export function QuestionsRoute() {
  const { words } = useWords();
  const { identityQuestions: say } = words;
  const ownKey = useQuery(deskQuery.identity.ownKey.queryOptions());
  const questions = useQuery(deskQuery.identity.questions.queryOptions());
  return (
    <Page title={say.title}>
      <p className="soft">{say.intro}</p>
      {ownKey.data === null && (
        <p className="notice">
          <Link to="/key" aria-keyshortcuts="o">
            {say.noKey}
          </Link>
        </p>
      )}
      <Answer query={questions}>
        {(waiting) =>
          waiting.length === 0 ? (
            <p className="empty">{say.empty}</p>
          ) : (
            waiting.map((question) => (
              <Question key={question.openingId} question={question} ownKey={ownKey.data ?? null} />
            ))
          )
        }
      </Answer>
    </Page>
  );
}
