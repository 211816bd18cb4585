import type { AlertsView } from '@huiyin/contract/desk/alerts';
import { useQuery } from '@tanstack/react-query';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { AlertRecord } from './alert-record.tsx';
import { AlertTable } from './alert-table.tsx';
import { RepeatsTable } from './repeats-table.tsx';
import { WordsTable } from './words-table.tsx';

/** What rises, how it was judged, how often that was right; beside it a plain list of repeats, and the words that rise. */
export function AlertsRoute() {
  const say = useWords().words.alerts;
  const query = useQuery(deskQuery.alert.list.queryOptions());
  return (
    <Page title={say.title} wide>
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(view) => (
          <>
            <CheckNote check={view.check} />
            <section className="trend">
              <h2>{say.open}</h2>
              {view.open.length === 0 ? (
                <p className="empty">{say.none}</p>
              ) : (
                <AlertTable title={say.open} alerts={view.open} />
              )}
            </section>
            <RepeatsTable repeats={view.repeats} />
            <WordsTable words={view.words} />
            <AlertRecord view={view} />
          </>
        )}
      </Answer>
    </Page>
  );
}

/** By what the counts were judged: so many series, so many false alarms to be expected; or that there is too little. */
function CheckNote({ check }: { check: AlertsView['check'] }) {
  const say = useWords().words.alerts;
  const dates = useDates();
  if (check === null) return <p className="note">{say.notYet}</p>;
  const dayOf = (day: string | null) => (day === null ? '' : dates.day(day));
  return (
    <p className="note">
      {check.state === 'judged'
        ? say.judged(check.falseAYear, dayOf(check.week), dayOf(check.lastDay))
        : say[check.state]}{' '}
      <span className="soft">
        {check.state === 'judged' && say.looked(check.series, check.pairs, check.days, check.words)}{' '}
        {say.checkedOn(dates.day(check.onDay))}
      </span>
    </p>
  );
}
