import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useWords } from '../words/words.tsx';

type AnsweredPointsProps = { readonly points: DeskCase['replies'][number]['points'] };

/** The points the citizen asks, with what the drafter said of each, for the reviewer to hold beside the draft. */
export function AnsweredPoints({ points }: AnsweredPointsProps) {
  const { reply } = useWords().words;
  if (points.length === 0) return null;
  return (
    <section className="answered-points">
      <h3>{reply.points}</h3>
      <ol>
        {points.map((point) => (
          <li key={point.text}>
            <span className="as-typed">{point.text}</span>{' '}
            <strong className={point.answered ? undefined : 'waiting'}>
              {point.answered ? reply.pointAnswered : reply.pointSetAside}
            </strong>
          </li>
        ))}
      </ol>
    </section>
  );
}
