import type { ClueRow } from '@huiyin/contract/desk/clues';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** What is still owed of a clue, each with its day. */
export function ClueDue({ deadlines }: Pick<ClueRow, 'deadlines'>) {
  const { clues: say } = useWords().words;
  const dates = useDates();
  if (deadlines.length === 0) return <span className="soft">{say.noDue}</span>;
  return (
    <>
      {deadlines.map(({ key, on, overdue }) => (
        <span key={key} className={overdue ? 'owed late' : 'owed'}>
          {say.deadlines[key](dates.day(on))}
          {overdue && ` ${say.overdue}`}
        </span>
      ))}
    </>
  );
}
