import { useQuery } from '@tanstack/react-query';
import { Answer, FailureNote } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { CallTable } from './call-table.tsx';
import { CallUndo } from './call-undo.tsx';
import { EndedCalls } from './ended-calls.tsx';
import { useCalls } from './use-calls.ts';

/** 电话告知: whom to ring up, and how it went. */
export function CallsRoute() {
  const { words } = useWords();
  const query = useQuery(deskQuery.calls.list.queryOptions());
  const calls = useCalls();
  return (
    <Page title={words.calls.title} wide>
      <p className="soft">{words.calls.intro}</p>
      <CallUndo calls={calls} />
      {calls.failure && <FailureNote error={calls.failure} />}
      <Answer query={query}>
        {({ waiting, ended }) => (
          <>
            <CallTable waiting={waiting} calls={calls} />
            <EndedCalls ended={ended} calls={calls} />
          </>
        )}
      </Answer>
    </Page>
  );
}
