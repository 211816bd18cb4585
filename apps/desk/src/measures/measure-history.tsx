import type { CloseOutStep } from '@huiyin/contract/portal/close-out';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { useCloseOutWords } from './use-close-out-words.ts';

/** The steps of the procedure, oldest first, each with who took it. */
export function MeasureHistory({ steps }: { steps: readonly CloseOutStep[] }) {
  const say = useWords().words.measures;
  const close = useCloseOutWords();
  const dates = useDates();
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>{say.steps}</h2>
      <ol className="timeline">
        {steps.map(({ number, type, on, words, actor, unit, office, stage, holds }) => (
          <li key={number}>
            <time dateTime={on} className="number soft">
              {dates.shortDay(on)}
            </time>
            <div>
              <p>
                <strong>
                  {stage === null ? close.steps[type] : close.lookedBack(stage, holds === true)}
                </strong>
                <span className="soft">
                  {' '}
                  {[unit ?? (office && close.offices[office]), actor].filter(Boolean).join(' ')}
                </span>
              </p>
              {words && <p className="as-typed">{words}</p>}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
