import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { AtAGlance } from './at-a-glance.tsx';
import { HandlingSection } from './handling-section.tsx';
import { periodBefore, periodFrom } from './period.ts';
import { PeriodPicker } from './period-picker.tsx';
import { SavedViews } from './saved-views.tsx';
import { TrendsReport } from './trends-report.tsx';
import { ViewTools } from './view-tools.tsx';

/** The discipline office's first page: what came in, what became of it, what rises, who is slow. All of it is in the address. */
export function TrendsRoute() {
  const { locale, words } = useWords();
  const dates = useDates();
  const [search, setSearch] = useSearchParams();
  const period = periodFrom(search, dates.today());
  const compares = search.get('compare') === '1';
  const kept = { placeholderData: keepPreviousData };
  const query = useQuery(deskQuery.trends.overview.queryOptions({ ...period, locale }, kept));
  const earlier = useQuery(
    deskQuery.trends.overview.queryOptions(
      { ...periodBefore(period), locale },
      { ...kept, enabled: compares },
    ),
  );
  const handling = useQuery(deskQuery.trends.handling.queryOptions(period, kept));
  const choose = (next: Record<string, string>) =>
    setSearch({ ...next, ...(compares && { compare: '1' }) }, { preventScrollReset: true });
  const compare = (on: boolean) =>
    setSearch({ ...period, ...(on && { compare: '1' }) }, { preventScrollReset: true });
  return (
    <Page title={words.trends.title} wide>
      <PeriodPicker key={`${period.from} ${period.to}`} period={period} choose={choose} />
      <ViewTools period={period} compares={compares} compare={compare} />
      <SavedViews period={period} compares={compares} />
      <Answer query={query}>
        {(view) => (
          <TrendsReport view={view} before={compares ? (earlier.data ?? null) : null}>
            <AtAGlance view={view} />
            <Answer query={handling}>{(slow) => <HandlingSection view={slow} />}</Answer>
          </TrendsReport>
        )}
      </Answer>
    </Page>
  );
}
