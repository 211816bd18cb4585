import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { Choices } from '../../form/choices.tsx';
import { TextInput } from '../../form/controls.tsx';
import { useWords } from '../../words/words.tsx';

type PointTicksProps = {
  readonly points: readonly string[];
  /** What was said of them in the last draft. */
  readonly said: DeskCase['replies'][number]['points'];
};

/** Each point that the case asks, to be ticked as answered, or said to be none, before the reply can go on. */
export function PointTicks({ points, said }: PointTicksProps) {
  const { reply } = useWords().words;
  return (
    <section className="point-ticks" aria-label={reply.points}>
      <h3>{reply.points}</h3>
      <p className="hint">{reply.pointsHint}</p>
      {points.map((point, index) => {
        const before = said.find(({ text }) => text === point);
        return (
          <Choices
            key={index}
            name={`point-${index}`}
            legend={`${index + 1}. ${point}`}
            choices={[
              { value: 'answered', label: reply.pointAnswered },
              { value: 'setAside', label: reply.pointSetAside },
            ]}
            initial={before && (before.answered ? 'answered' : 'setAside')}
            inline
            focused={index === 0}
          />
        );
      })}
    </section>
  );
}

/** What the unit promises and by when; both or neither. */
export function PromiseFields({ what, by }: { what: string | null; by: string | null }) {
  const { reply } = useWords().words;
  return (
    <details open={what !== null}>
      <summary>{reply.promise}</summary>
      <TextInput
        name="promiseWhat"
        label={reply.promiseWhat}
        hint={reply.promiseHint}
        initial={what ?? undefined}
      />
      <TextInput
        name="promiseBy"
        type="date"
        label={reply.promiseBy}
        width="medium"
        initial={by ?? undefined}
      />
    </details>
  );
}
