import type { PublicAnswerLine } from '@huiyin/contract/portal/reading';
import { portalMessages } from '@huiyin/i18n/portal';
import { MarkedText } from '@huiyin/ui/marked-text';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';
import { queryMarks } from '../search/query-marks.ts';
import { OutcomeTag } from './outcome-tag.tsx';

type AnswerListProps = { answers: readonly PublicAnswerLine[]; query?: string };

/** Public answers, newest first as they come: the question (words of `query` marked), how it ended, who answered and when. */
export function AnswerList({ answers, query = '' }: AnswerListProps) {
  const { thread } = useMessages(portalMessages);
  const paths = usePaths();
  const day = useDay();
  return (
    <ul className="answers">
      {answers.map((answer) => (
        <li key={answer.publicAnswerId} className="answers__row">
          <a className="answers__question" href={paths.answer(answer.publicAnswerId)}>
            <MarkedText text={answer.question} ranges={queryMarks(answer.question, query)} />
          </a>
          <p className="answers__facts">
            <OutcomeTag outcome={answer.outcome} />
            <span>{answer.unit}</span>
            <span>{thread.answeredOn(day(answer.answeredOn))}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}
