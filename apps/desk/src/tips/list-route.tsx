import type { TipList } from '@huiyin/contract/desk/tips';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { WideTable } from '../app/wide-table.tsx';
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
              {keyed ? say.empty : say.noKey} {!keyed && <Link to="/key">{words.nav.ownKey}</Link>}
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
    <WideTable label={say.title}>
      <table className="dense">
        <caption className="visually-hidden">{say.title}</caption>
        <thead>
          <tr>
            {Object.entries(say.columns).map(([key, column]) => (
              <th key={key} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tips.map(({ tipId, state, receivedOn, realName, deadlines, messages, unanswered }) => (
            <tr key={tipId}>
              <th scope="row">
                <Link to={`/tips/${tipId}`} className="number">
                  {say.name(tipMark(tipId))}
                </Link>
              </th>
              <td className="number">{receivedOn}</td>
              <td>
                {say.states[state]} {realName && <span className="soft">{say.realName}</span>}
              </td>
              <td>
                <TipDue deadlines={deadlines} />
              </td>
              <td>
                {say.messages(messages)} {unanswered && <span className="waiting">{say.unanswered}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
