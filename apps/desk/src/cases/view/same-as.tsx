import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useWords } from '../../words/words.tsx';

/** 我也遇到同样情况: what the citizen pointed at, since the text by itself may say nothing of it. */
export function SameAs({ sameAs }: { sameAs: NonNullable<DeskCase['sameAs']> }) {
  const say = useWords().words.caseView.sameAs;
  const { of, question, answer } = sameAs;
  if (question === null || answer === null)
    return <p className="soft">{of === 'measure' ? say.measure : say.gone}</p>;
  return (
    <>
      <p className="soft">{say.answer}</p>
      <blockquote className="same-as">
        <p>{question}</p>
        <p className="soft">{say.answered(answer)}</p>
      </blockquote>
    </>
  );
}
