import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';

/** What is owed beside the answer: contributions of units that take part, promises with their dates, a call-back. */
export function CaseDuties({ deskCase }: { deskCase: DeskCase }) {
  const { duties } = useWords().words;
  const dates = useDates();
  const { participants, promises, callBack } = deskCase;
  return (
    <>
      {participants.length > 0 && (
        <section>
          <h2>{duties.participants}</h2>
          {participants.map((unit) => (
            <div key={unit.unitId}>
              <h3>{unit.name}</h3>
              {unit.on === null ? (
                <p className="waiting">{duties.notContributed}</p>
              ) : (
                <p className="as-typed">
                  {unit.text} <span className="soft">{dates.day(unit.on)}</span>
                </p>
              )}
            </div>
          ))}
        </section>
      )}
      {promises.length > 0 && (
        <section>
          <h2>{duties.promises}</h2>
          {promises.map((promise) => (
            <div key={promise.promiseId}>
              <p className={promise.overdue ? 'late' : undefined}>
                {duties.promised(promise.what, dates.day(promise.dueOn))}
                {promise.overdue && ` ${duties.broken}`}
              </p>
              {promise.keptOn && (
                <p className="as-typed">{duties.kept(dates.day(promise.keptOn), promise.result ?? '')}</p>
              )}
            </div>
          ))}
        </section>
      )}
      {callBack && (
        <section>
          <h2>{duties.callBack}</h2>
          {callBack.outcome === null ? (
            <p className={callBack.overdue ? 'late' : 'waiting'}>
              {duties.callBackDue(dates.day(callBack.dueOn), callBack.attempts)}
            </p>
          ) : (
            <p>{duties.callBackOutcomes[callBack.outcome]}</p>
          )}
          {callBack.words && <p className="as-typed">{callBack.words}</p>}
        </section>
      )}
    </>
  );
}
