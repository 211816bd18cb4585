import type { PublicThread } from '@huiyin/contract/portal/reading';
import { caseWords } from '@huiyin/i18n/case';
import { portalMessages } from '@huiyin/i18n/portal';
import { StatusTag } from '@huiyin/ui/status-tag';
import type { Tone } from '@huiyin/ui/tone';
import { useDay, useMessages } from '../../page/use-page.ts';
import { satisfactionWord } from '../case/satisfaction.ts';
import { OutcomeTag } from './outcome-tag.tsx';

type Step = PublicThread['steps'][number];

const solvedTones: Readonly<Record<NonNullable<Step['rating']>['solved'], Tone>> = {
  yes: 'proven',
  partly: 'waiting',
  no: 'waiting',
};

/** What an answer or a rating says, under its line of the record. */
export function StepBody({ step }: { step: Step }) {
  return (
    <>
      {step.answer ? <Answer answer={step.answer} /> : null}
      {step.rating ? <Rating rating={step.rating} /> : null}
    </>
  );
}

/** The text and the people of an answer that was not made public are not here: only that it was given, and its outcome. */
function Answer({ answer }: { answer: NonNullable<Step['answer']> }) {
  const { thread } = useMessages(portalMessages);
  const day = useDay();
  const isPublic = answer.text !== '';
  return (
    <>
      <p className={isPublic ? 'as-typed thread__answer' : 'hy-soft'}>
        {isPublic ? answer.text : thread.answerNotPublic}
      </p>
      <p className="thread__facts">
        <span>
          {thread.outcome} <OutcomeTag outcome={answer.outcome} />
          {answer.outcomeDate ? ` ${thread.outcomeBy(day(answer.outcomeDate))}` : null}
        </span>
        {isPublic ? <span>{thread.contact(answer.surname, answer.telephone)}</span> : null}
      </p>
    </>
  );
}

function Rating({ rating }: { rating: NonNullable<Step['rating']> }) {
  const { thread } = useMessages(portalMessages);
  const words = useMessages(caseWords);
  return (
    <p className="thread__facts">
      <span>
        {thread.solved}{' '}
        <StatusTag tone={solvedTones[rating.solved]}>{words.solvedAnswers[rating.solved]}</StatusTag>
      </span>
      <span>
        {thread.satisfied} {satisfactionWord(rating.satisfied, words.satisfaction)}
      </span>
    </p>
  );
}
