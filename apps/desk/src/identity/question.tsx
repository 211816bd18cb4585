import type { IdentityQuestion } from '@huiyin/contract/desk/identity';
import type { WrappedKey } from '@huiyin/sealing/key-pair';
import { useState } from 'react';
import { caseNumberText } from '../cases/case-number-text.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { AgreeForm, DeclineForm } from './answer-forms.tsx';

type QuestionProps = { readonly question: IdentityQuestion; readonly wrapped: WrappedKey | null };

/** One question for an identity: who asks, why, and the two answers. */
export function Question({ question, wrapped }: QuestionProps) {
  const { words } = useWords();
  const dates = useDates();
  const [answer, setAnswer] = useState<'agree' | 'decline' | null>(null);
  const { identityQuestions: say } = words;
  const close = () => setAnswer(null);
  return (
    <section className="question" aria-labelledby={`${question.openingId}-title`}>
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
      {question.envelope === null && <p className="notice">{say.notYours}</p>}
      {answer === null && (
        <div className="form-buttons">
          {question.envelope !== null && wrapped !== null && (
            <button type="button" className="primary" onClick={() => setAnswer('agree')}>
              {say.agree}
            </button>
          )}
          <button type="button" onClick={() => setAnswer('decline')}>
            {say.decline}
          </button>
        </div>
      )}
      {answer === 'agree' && wrapped !== null && (
        <AgreeForm question={question} wrapped={wrapped} close={close} />
      )}
      {answer === 'decline' && <DeclineForm openingId={question.openingId} close={close} />}
    </section>
  );
}
