import type { TopicCallList } from '@huiyin/contract/desk/topic-calls';
import { mayRunCalls } from '@huiyin/domain/topic-call/topic-call';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';
import { OpenCallForm } from './open-call-form.tsx';
import { useCallWords } from './use-call-words.ts';

/** 点题: the calls of each year with what waits for the reader, and for the discipline office a form for another. */
export function TopicCallListRoute() {
  const { topicCalls: say } = useWords().words;
  const { role } = useStaff();
  const query = useQuery(deskQuery.topicCall.list.queryOptions());
  return (
    <Page title={say.title} wide>
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(rows) => (rows.length === 0 ? <p className="empty">{say.none}</p> : <CallTable rows={rows} />)}
      </Answer>
      {mayRunCalls({ kind: role }) && query.data && (
        <section className="trend">
          <h2>{say.open}</h2>
          <OpenCallForm taken={query.data.map(({ year }) => year)} />
        </section>
      )}
    </Page>
  );
}

function CallTable({ rows }: { rows: TopicCallList }) {
  const { topicCalls: say } = useWords().words;
  const { stages } = useCallWords();
  return (
    <DataTable
      caption={say.title}
      rows={rows}
      keyOf={({ callId }) => callId}
      columns={[
        {
          head: say.columns.title,
          cell: ({ callId, title }) => <Link to={`/topic-calls/${callId}`}>{title}</Link>,
        },
        { head: say.columns.stage, cell: ({ stage }) => stages[stage] },
        {
          head: say.columns.until,
          look: 'number',
          cell: ({ until, isOver, stage }) =>
            stage === 'ended' ? null : (
              <>
                {until} {isOver && <strong className="late">{say.over}</strong>}
              </>
            ),
        },
        { head: say.columns.waiting, number: true, cell: ({ waiting }) => waiting || null },
      ]}
    />
  );
}
