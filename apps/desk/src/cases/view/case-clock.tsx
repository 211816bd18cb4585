import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';

/** The date in force and how it came about: from which day, how many working days, which days were skipped and why. */
export function CaseClock({ deadline }: { deadline: DeskCase['deadline'] }) {
  const { words } = useWords();
  const dates = useDates();
  const { caseView, clock } = words;
  if (!deadline) {
    return (
      <section>
        <h2>{caseView.clock}</h2>
        <p className="soft">{caseView.clockNone}</p>
      </section>
    );
  }
  return (
    <section>
      <h2>{caseView.clock}</h2>
      <p className={deadline.overdue ? 'late' : undefined}>
        {deadline.step === 'accept'
          ? caseView.acceptBy(dates.day(deadline.on))
          : caseView.dueOn(dates.day(deadline.on))}
        {deadline.overdue && ` ${clock.overdue}`}
      </p>
      <details>
        <summary>{caseView.clockWhy}</summary>
        <p>{clock.counted(dates.day(deadline.from), deadline.workingDays, dates.day(deadline.on))}</p>
        {deadline.extendedFrom && <p>{clock.extended(dates.day(deadline.extendedFrom))}</p>}
        {deadline.skipped.length > 0 && (
          <>
            <p>{clock.skipped}</p>
            <ul className="skipped">
              {deadline.skipped.map((day) => (
                <li key={day.on}>
                  <span className="number">{dates.shortDay(day.on)}</span>{' '}
                  {day.why === 'weekend' ? clock.weekend : day.why}
                </li>
              ))}
            </ul>
          </>
        )}
        {deadline.missingYears.length > 0 && (
          <p className="waiting">{clock.missingYears(deadline.missingYears.join('、'))}</p>
        )}
      </details>
    </section>
  );
}
