import type { PanelView } from '@huiyin/contract/desk/panels';
import { panelAnswers } from '@huiyin/domain/panel/panel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { BackLink } from '../app/back-link.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { ShareText } from './share-text.tsx';
import { SheetForm } from './sheet-form.tsx';

/** One session: of each question what was said by how many, and a form for the next sheet. */
export function PanelRoute() {
  const { panels: say } = useWords().words;
  const dates = useDates();
  const { sessionId = '' } = useParams();
  const query = useQuery(deskQuery.panel.read.queryOptions({ sessionId }));
  const [turn, setTurn] = useState(0);
  return (
    <Page
      title={query.data?.session.title ?? say.title}
      beside={<BackLink to="/panels">{say.back}</BackLink>}
      wide
    >
      <Answer query={query}>
        {(view) => (
          <>
            <p>
              <span className="number">{dates.day(view.session.heldOn)}</span>{' '}
              {say.response(view.session.response.n, view.session.response.of)}{' '}
              <ShareText share={view.session.response} />
            </p>
            {view.questions.map((question) => (
              <Question key={question.number} question={question} />
            ))}
            <section className="trend">
              <h2>{say.sheet}</h2>
              <SheetForm key={turn} view={view} done={() => setTurn(turn + 1)} />
            </section>
          </>
        )}
      </Answer>
    </Page>
  );
}

function Question({ question }: { question: PanelView['questions'][number] }) {
  const { panels: say } = useWords().words;
  const { number, text, tally, yes, words } = question;
  return (
    <section className="trend">
      <h2>
        {number}. {text}
      </h2>
      <p>
        {say.yesShare(yes.n, yes.of)} <ShareText share={yes} />
      </p>
      <dl className="figures">
        {panelAnswers.map((answer) => (
          <div key={answer}>
            <dt>{say.answers[answer]}</dt>
            <dd>{tally[answer]}</dd>
          </div>
        ))}
      </dl>
      {words.length > 0 && (
        <>
          <h3>{say.words}</h3>
          <ul>
            {words.map((said, at) => (
              <li key={`${at} ${said}`} className="as-typed">
                {said}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
