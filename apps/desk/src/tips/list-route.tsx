import type { TipList } from '@huiyin/contract/desk/tips';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { TipDue } from './tip-due.tsx';
import { tipMark } from './tip-mark.ts';

/** 密封举报: those sealed to the reader, by day. Nothing of what is in them. */
export function TipListRoute() {
  const { words } = useWords();
  const { tips: say } = words;
  const query = useQuery(deskQuery.tip.list.queryOptions());
  return (
    <Page title={say.title} wide>
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {({ keyed, tips }) =>
          tips.length === 0 ? (
            <p className="empty">
              {keyed ? say.empty : say.noKey}{' '}
              {!keyed && (
                <Link to="/key" aria-keyshortcuts="o">
                  {words.nav.ownKey}
                </Link>
              )}
            </p>
          ) : (
            <TipTable tips={tips} />
          )
        }
      </Answer>
    </Page>
  );
}

function TipTable({ tips }: Pick<TipList, 'tips'>) {
  const { tips: say } = useWords().words;
  return (
    <DataTable
      caption={say.title}
      stacks
      rows={tips}
      keyOf={({ tipId }) => tipId}
      columns={[
        {
          head: say.columns.name,
          cell: ({ tipId }) => (
            <Link to={`/tips/${tipId}`} className="number">
              {say.name(tipMark(tipId))}
            </Link>
          ),
        },
        { head: say.columns.received, look: 'number', cell: ({ receivedOn }) => receivedOn },
        {
          head: say.columns.state,
          cell: ({ state, realName }) => (
            <>
              {say.states[state]} {realName && <span className="soft">{say.realName}</span>}
            </>
          ),
        },
        { head: say.columns.due, cell: ({ deadlines }) => <TipDue deadlines={deadlines} /> },
        {
          head: say.columns.messages,
          cell: ({ messages, unanswered }) => (
            <>
              {say.messages(messages)} {unanswered && <span className="waiting">{say.unanswered}</span>}
            </>
          ),
        },
      ]}
    />
  );
}
