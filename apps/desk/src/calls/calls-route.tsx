import { useQuery } from '@tanstack/react-query';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { CallTable } from './call-table.tsx';

/** 电话告知: whom to ring up, and how it went. */
export function CallsRoute() {
  const { words } = useWords();
  const query = useQuery(deskQuery.calls.list.queryOptions());
  return (
    <Page title={words.calls.title} wide>
      <p className="soft">{words.calls.intro}</p>
      <Answer query={query}>{(calls) => <CallTable calls={calls} />}</Answer>
    </Page>
  );
}
