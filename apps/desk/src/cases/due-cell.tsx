import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { daysUntil } from './days-until.ts';

type DueCellProps = { readonly dueOn: string | null; readonly overdue: boolean; readonly paused?: boolean };

/** A due date with how far away it is; overdue is said in words, not by colour alone. */
export function DueCell({ dueOn, overdue, paused = false }: DueCellProps) {
  const { words } = useWords();
  const dates = useDates();
  if (dueOn === null) return <span className="soft">{words.queue.noClock}</span>;
  if (paused) return <span className="waiting">{words.queue.paused}</span>;
  const days = daysUntil(dueOn, dates.today());
  const distance =
    days < 0 ? words.queue.overdueBy(-days) : days === 0 ? words.queue.dueToday : words.queue.dueIn(days);
  return (
    <>
      {dates.shortDay(dueOn)}{' '}
      <span className={`number ${overdue ? 'late' : days <= 2 ? 'waiting' : 'soft'}`}>{distance}</span>
    </>
  );
}
