import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';
import { ClockRequest } from './clock-request.tsx';

type Deadline = NonNullable<DeskCase['deadline']>;

/** The date in force and how it came about: from which day, how many days, which were skipped and why, what moved it. */
export function CaseClock({ deskCase }: { deskCase: DeskCase }) {
  const { words } = useWords();
  const dates = useDates();
  const { caseView, clock } = words;
  const { deadline, clockProfile, clockChange } = deskCase;
  return (
    <section>
      <h2>{caseView.clock}</h2>
      {clockProfile !== 'feedback' && <p>{clock.registeredAs(clock.profiles[clockProfile])}</p>}
      {!deadline && <p className="soft">{caseView.clockNone}</p>}
      {deadline && (
        <>
          <p className={deadline.overdue ? 'late' : undefined}>
            {deadline.step === 'accept'
              ? caseView.acceptBy(dates.day(deadline.on))
              : caseView.dueOn(dates.day(deadline.on))}
            {deadline.overdue && ` ${clock.overdue}`}
          </p>
          {deadline.pausedSince && (
            <p className="waiting">{clock.pausedSince(dates.day(deadline.pausedSince))}</p>
          )}
          {deadline.extendedFrom && <p>{clock.extended(dates.day(deadline.extendedFrom))}</p>}
          {deadline.resumedFrom && <p>{clock.resumed(dates.day(deadline.resumedFrom))}</p>}
          {clockChange && <ClockRequest request={clockChange} profile={clockProfile} />}
          <HowCounted deadline={deadline} />
        </>
      )}
    </section>
  );
}

function HowCounted({ deadline }: { deadline: Deadline }) {
  const { caseView, clock, common } = useWords().words;
  const dates = useDates();
  const names: Readonly<Record<string, string>> = { weekend: clock.weekend, paused: clock.paused };
  const why = (reason: string) => names[reason] ?? reason;
  const count = clock.daysOf[deadline.kind](deadline.days);
  return (
    <details>
      <summary aria-keyshortcuts="Shift+k">{caseView.clockWhy}</summary>
      <p>{clock.counted(dates.day(deadline.from), count, dates.day(deadline.on))}</p>
      {deadline.endsOnDayOff && <p className="waiting">{clock.endsOnDayOff(why(deadline.endsOnDayOff))}</p>}
      {deadline.skipped.length > 0 && (
        <>
          <p>{clock.skipped}</p>
          <ul className="skipped">
            {deadline.skipped.map((day) => (
              <li key={day.on}>
                <span className="number">{dates.shortDay(day.on)}</span> {why(day.why)}
              </li>
            ))}
          </ul>
        </>
      )}
      {deadline.missingYears.length > 0 && (
        <p className="waiting">{clock.missingYears(deadline.missingYears.join(common.items))}</p>
      )}
    </details>
  );
}
