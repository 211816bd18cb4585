import type { TrendsView } from '@huiyin/contract/desk/trends';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { receivedOf } from './case-filters.ts';
import { CasesLink } from './cases-link.tsx';
import { contradicted, unheard } from './glance.ts';

const mostListed = 5;

/** What rises, which measures reported as done draw cases, and of which nothing is heard: that is unknown, not fine. */
export function AtAGlance({ view }: { view: TrendsView }) {
  const { words, caseWords } = useWords();
  const say = words.glance;
  const done = contradicted(view.measures).slice(0, mostListed);
  const silent = unheard(view.measures);
  return (
    <section className="trend full">
      <h2>{say.title}</h2>
      <div className="glance">
        <Rising />
        <div>
          <h3>{say.done}</h3>
          {done.length === 0 && <p className="soft">{say.doneNone}</p>}
          <ul>
            {done.map((row) => (
              <li key={row.key}>
                {row.number !== null && <span className="number">{row.number}. </span>}
                {row.label} <span className="soft">{caseWords.measureStatuses[row.status]}</span>{' '}
                <span className="number">
                  <CasesLink label={row.label} count={row.received} filter={receivedOf(row, view)} />
                </span>
                {say.cases}
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>{say.silent(silent.length, view.measures.length)}</h3>
          <p className="soft">{say.silentNote}</p>
          {silent.length > 0 && (
            <details>
              <summary aria-keyshortcuts="o">{say.silentList}</summary>
              <ul>
                {silent.map((row) => (
                  <li key={row.key}>
                    {row.number !== null && <span className="number">{row.number}. </span>}
                    {row.label} <span className="soft">{caseWords.measureStatuses[row.status]}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </div>
      </div>
    </section>
  );
}

function Rising() {
  const { glance: say, alerts } = useWords().words;
  const { data } = useQuery(deskQuery.alert.list.queryOptions());
  if (!data) return null;
  const short = data.check !== null && data.check.state !== 'judged' ? alerts[data.check.state] : null;
  return (
    <div>
      <h3>{say.rising}</h3>
      {data.open.length === 0 && <p className="soft">{short ?? alerts.none}</p>}
      <ul>
        {data.open.slice(0, mostListed).map(({ alertId, rise }) => (
          <li key={alertId}>
            <Link to={`/alerts/${alertId}`}>{rise.label}</Link>{' '}
            <span className="number">{alerts.rise(rise.expected, rise.seen)}</span>
          </li>
        ))}
      </ul>
      {data.open.length > mostListed && (
        <Link to="/alerts" aria-keyshortcuts="a">
          {say.allRising(data.open.length)}
        </Link>
      )}
    </div>
  );
}
