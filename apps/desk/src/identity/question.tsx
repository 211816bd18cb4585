import type { IdentityQuestion } from '@huiyin/contract/desk/identity';
import { useState } from 'react';
import { caseNumberText } from '../cases/case-number-text.ts';
import type { OwnKey } from '../keys/own-key.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { AgreeForm, DeclineForm } from './answer-forms.tsx';

type QuestionProps = { readonly question: IdentityQuestion; readonly ownKey: OwnKey | null };

/** One question for an identity: who asks, why, and the two answers. */
export function Question({ question, ownKey }: QuestionProps) {
  const { words } = useWords();
  const dates = useDates();
  const [answer, setAnswer] = useState<'agree' | 'decline' | null>(null);
  const { identityQuestions: say } = words;
  const close = () => setAnswer(null);
  return (
    <section className="question" data-row aria-labelledby={`${question.openingId}-title`}>
      <h2 id={`${question.openingId}-title`}>
        {say.caseNumber} {caseNumberText(question.caseNumber)}
      </h2>
      <dl className="facts">
        <div>
          <dt>{say.askedBy}</dt>
          <dd>{question.askedBy}</dd>
        </div>
        <div>
          <dt>{say.askedAt}</dt>
          <dd className="number">{dates.shortMoment(question.askedAt)}</dd>
        </div>
        <div>
          <dt>{say.reason}</dt>
          <dd>{question.reason}</dd>
        </div>
      </dl>
      {question.envelope === null && <p className="note">{say.notYours}</p>}
      {answer === null && (
        <div className="form-buttons">
          {question.envelope !== null && ownKey !== null && (
            <button
              type="button"
              className="primary"
              onClick={() => setAnswer('agree')}
              aria-keyshortcuts="a"
            >
              {say.agree}
            </button>
          )}
          <button type="button" onClick={() => setAnswer('decline')} aria-keyshortcuts="x">
            {say.decline}
          </button>
        </div>
      )}
      {answer === 'agree' && ownKey !== null && (
        <AgreeForm question={question} ownKey={ownKey} close={close} />
      )}
      {answer === 'decline' && <DeclineForm openingId={question.openingId} close={close} />}
    </section>
  );
}
