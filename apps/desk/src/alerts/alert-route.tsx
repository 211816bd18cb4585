import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { BackLink } from '../app/back-link.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { AlertScreen } from './alert-screen.tsx';
import { useRiseLabel } from './use-rise-label.ts';

/** One alert. */
export function AlertRoute() {
  const { locale, words } = useWords();
  const say = words.alerts;
  const labelOf = useRiseLabel();
  const { alertId = '' } = useParams();
  const query = useQuery(deskQuery.alert.read.queryOptions({ alertId, locale }));
  return (
    <Page
      title={query.data ? say.one(labelOf(query.data.alert.rise)) : say.title}
      beside={<BackLink to="/alerts">{say.back}</BackLink>}
      wide
    >
      <Answer query={query}>{(view) => <AlertScreen view={view} />}</Answer>
    </Page>
  );
}
