import type { AlertsView } from '@huiyin/contract/desk/alerts';
import { useWords } from '../words/words.tsx';
import { DecidedTable } from './alert-table.tsx';

/** How often alerts were right, by what the officers found; with the interval, since there are few. */
export function AlertRecord({ view: { record, decided } }: { view: AlertsView }) {
  const say = useWords().words.alerts;
  const percent = (share: number) => Math.round(share * 100);
  const { interval, real } = record;
  return (
    <>
      <section className="trend">
        <h2>{say.record}</h2>
        <p className="soft">{say.recordNote}</p>
        <p>
          {interval === null
            ? say.recordNone
            : say.recordLine(real.n, real.of, percent(interval.low), percent(interval.high))}
        </p>
        <dl className="figures">
          {(['acted', 'explained', 'false'] as const).map((outcome) => (
            <div key={outcome}>
              <dt>{say.outcomes[outcome]}</dt>
              <dd>{record[outcome]}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="trend">
        <h2>{say.decided}</h2>
        {decided.length === 0 ? (
          <p className="empty">{say.noneDecided}</p>
        ) : (
          <DecidedTable title={say.decided} alerts={decided} />
        )}
      </section>
    </>
  );
}
