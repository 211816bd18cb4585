import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { AlertScreen } from './alert-screen.tsx';

/** One alert. */
export function AlertRoute() {
  const say = useWords().words.alerts;
  const { alertId = '' } = useParams();
  const query = useQuery(deskQuery.alert.read.queryOptions({ alertId }));
  return (
    <Page
      title={query.data ? say.one(query.data.alert.rise.label) : say.title}
      beside={<Link to="/alerts">{say.back}</Link>}
      wide
    >
      <Answer query={query}>{(view) => <AlertScreen view={view} />}</Answer>
    </Page>
  );
}
