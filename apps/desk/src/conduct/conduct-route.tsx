import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { periodFrom } from '../trends/period.ts';
import { PeriodPicker } from '../trends/period-picker.tsx';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { HandlingTable } from './handling-table.tsx';
import { SatisfactionTable } from './satisfaction-table.tsx';

/** How units handle what they are given, and what citizens said of it. */
export function ConductRoute() {
  const { conduct } = useWords().words;
  const dates = useDates();
  const [search, setSearch] = useSearchParams();
  const period = periodFrom(search, dates.today());
  const query = useQuery(
    deskQuery.conduct.overview.queryOptions(period, { placeholderData: keepPreviousData }),
  );
  return (
    <Page title={conduct.title} wide>
      <PeriodPicker
        key={`${period.from} ${period.to}`}
        period={period}
        choose={(next) => setSearch(next, { preventScrollReset: true })}
      />
      <Answer query={query}>
        {(view) => (
          <>
            <SatisfactionTable view={view} />
            <HandlingTable view={view} />
          </>
        )}
      </Answer>
    </Page>
  );
}
