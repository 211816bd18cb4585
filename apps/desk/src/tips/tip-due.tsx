import type { TipView } from '@huiyin/contract/desk/tips';
import { useWords } from '../words/words.tsx';

/** What is still owed of a tip, each with its day. */
export function TipDue({ deadlines }: { deadlines: TipView['deadlines'] }) {
  const { words } = useWords();
  const say = words.tips;
  return (
    <>
      {deadlines.map(({ key, on, overdue }) => (
        <span key={key} className={overdue ? 'late' : undefined}>
          {key === 'accept' || key === 'tellResult' ? say.deadlines[key](on) : say.deadlines.forward(on)}
          {overdue && ` ${say.overdue}`}{' '}
        </span>
      ))}
    </>
  );
}
