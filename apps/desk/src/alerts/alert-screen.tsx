import type { AlertView } from '@huiyin/contract/desk/alerts';
import { Link } from 'react-router';
import { newClueAddress } from '../clues/clue-address.ts';
import { Chart } from '../trends/chart.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { AlertCases } from './alert-cases.tsx';
import { AssignForm } from './assign-form.tsx';
import { DecideForm } from './decide-form.tsx';
import { RiseSpan } from './rise-span.tsx';
import { isStillRising } from './still-rising.ts';
import { useRiseLabel } from './use-rise-label.ts';
import { WeeksTable } from './weeks-table.tsx';

/** What rose, where from, which measures claim the opposite; then what the office does about it. */
export function AlertScreen({ view }: { view: AlertView }) {
  const { words, caseWords } = useWords();
  const say = words.alerts;
  const labelOf = useRiseLabel();
  const { alert } = view;
  const also = view.rises.filter(
    ({ starts, days, key, dimension }) =>
      starts !== alert.rise.starts ||
      days !== alert.rise.days ||
      key !== alert.rise.key ||
      dimension !== alert.rise.dimension,
  );
  return (
    <>
      <Facts view={view} />
      <section className="trend full">
        <h2>{say.weeks}</h2>
        <div className="chart-beside">
          <Chart svg={view.chart} title={say.weeks} />
          <WeeksTable weeks={view.weeks} />
        </div>
      </section>
      {also.length > 0 && (
        <section className="trend">
          <h2>{say.also}</h2>
          <p className="soft">{say.alsoNote}</p>
          <ul>
            {also.map((rise) => (
              <li key={`${rise.dimension} ${rise.key} ${rise.starts} ${rise.days}`}>
                <span className="soft">{say.dimensions[rise.dimension]}</span> {labelOf(rise)}{' '}
                <span className="number">
                  <RiseSpan rise={rise} /> · {say.rise(rise.expected, rise.seen)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="trend">
        <h2>{say.measures}</h2>
        {view.measures.length === 0 && <p className="empty">{say.measuresNone}</p>}
        <ul>
          {view.measures.map((measure) => (
            <li key={measure.measureId}>
              {say.measureLine(measure.label, measure.cases)}{' '}
              <span className="soft">{say.statusReported(caseWords.measureStatuses[measure.status])}</span>
              {measure.claimsDone && <strong className="late"> {say.claimsDone}</strong>}
              {measure.claims.length > 0 && (
                <p className="soft">
                  {say.claims(measure.claims.map((claim) => `“${claim}”`).join(words.common.items))}
                </p>
              )}
            </li>
          ))}
        </ul>
      </section>
      <AlertCases view={view} />
      {alert.decided === null && <AssignForm key={`assign ${alert.version}`} view={view} />}
      {alert.decided === null && <DecideForm alert={alert} />}
      <p className="view-tools">
        <Link to={newClueAddress('alert', alert.alertId)} aria-keyshortcuts="c">
          {words.clues.fromAlert}
        </Link>{' '}
        <Link to={`/proposals/new?from=alert&id=${alert.alertId}`} aria-keyshortcuts="p">
          {words.proposals.fromHere}
        </Link>
      </p>
      <History events={view.events} />
    </>
  );
}

function Facts({ view: { alert, towns } }: { view: AlertView }) {
  const { alerts: say, common } = useWords().words;
  const labelOf = useRiseLabel();
  const dates = useDates();
  const { rise, decided } = alert;
  return (
    <dl className="facts">
      <div>
        <dt>{say.what}</dt>
        <dd>
          <strong>{say.rise(rise.expected, rise.seen)}</strong>{' '}
          <span className="soft">
            <RiseSpan rise={rise} />
          </span>
        </dd>
      </div>
      <div>
        <dt>{say.dimension}</dt>
        <dd>
          {say.dimensions[rise.dimension]} {labelOf(rise)}
        </dd>
      </div>
      <div>
        <dt>{say.since}</dt>
        <dd>{dates.day(alert.since)}</dd>
      </div>
      {towns.length > 0 && (
        <div>
          <dt>{say.towns}</dt>
          <dd>{towns.map(({ town, cases }) => `${town ?? say.townUnknown} ${cases}`).join(common.items)}</dd>
        </div>
      )}
      <div>
        <dt>{say.owner}</dt>
        <dd>{alert.owner?.name ?? say.noOwner}</dd>
      </div>
      <div>
        <dt>{say.due}</dt>
        <dd>
          {dates.day(alert.dueOn)} {alert.overdue && <strong className="late">{say.overdue}</strong>}
        </dd>
      </div>
      {decided && (
        <div>
          <dt>{say.outcome}</dt>
          <dd>
            {say.outcomes[decided.outcome]} {decided.reason}
            {isStillRising(alert) && <strong className="late"> {say.stillRising}</strong>}
          </dd>
        </div>
      )}
    </dl>
  );
}

function History({ events }: { events: AlertView['events'] }) {
  const say = useWords().words.alerts;
  const dates = useDates();
  const told = (event: AlertView['events'][number]) => {
    if (event.type === 'assigned')
      return say.event.assigned(event.owner ?? '', event.dueOn ? dates.day(event.dueOn) : '');
    if (event.type === 'decided') return say.event.decided(event.outcome ? say.outcomes[event.outcome] : '');
    return say.event[event.type];
  };
  return (
    <section className="trend">
      <h2>{say.history}</h2>
      <ol className="plain-list">
        {events.map((event) => (
          <li key={`${event.at} ${event.type}`}>
            <span className="soft number">{dates.shortMoment(event.at)}</span> {told(event)}
            {event.by !== null && <span className="soft"> {event.by}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
