import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { periodFrom } from './period.ts';
import { PeriodPicker } from './period-picker.tsx';
import { TrendsReport } from './trends-report.tsx';

/** The discipline office's first page: what came in, what became of it, where it piles up. */
export function TrendsRoute() {
  const { words } = useWords();
  const dates = useDates();
  const [search, setSearch] = useSearchParams();
  const period = periodFrom(search, dates.today());
  const query = useQuery(
    deskQuery.trends.overview.queryOptions(period, { placeholderData: keepPreviousData }),
  );
  return (
    <Page title={words.trends.title} wide>
      <PeriodPicker
        key={`${period.from} ${period.to}`}
        period={period}
        choose={(next) => setSearch(next, { preventScrollReset: true })}
      />
      <Answer query={query}>{(view) => <TrendsReport view={view} />}</Answer>
    </Page>
  );
}
