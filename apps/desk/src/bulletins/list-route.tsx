import type { BulletinList } from '@huiyin/contract/desk/bulletins';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { WideTable } from '../app/wide-table.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { DraftForm } from './draft-form.tsx';

/** 月报和会议材料: what was drawn up, and a form for the next. */
export function BulletinListRoute() {
  const { bulletins: say } = useWords().words;
  const query = useQuery(deskQuery.bulletin.list.queryOptions());
  return (
    <Page title={say.title} wide>
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(rows) => (rows.length === 0 ? <p className="empty">{say.none}</p> : <BulletinTable rows={rows} />)}
      </Answer>
      <section className="trend">
        <h2>{say.draft}</h2>
        <DraftForm />
      </section>
    </Page>
  );
}

function BulletinTable({ rows }: { rows: BulletinList }) {
  const { bulletins: say } = useWords().words;
  return (
    <WideTable label={say.title}>
      <table className="dense">
        <caption className="visually-hidden">{say.title}</caption>
        <thead>
          <tr>
            {Object.values(say.columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ bulletinId, title, from, to, state, draftedBy, approvedBy }) => (
            <tr key={bulletinId}>
              <th scope="row">
                <Link to={`/bulletins/${bulletinId}`}>{title}</Link>
              </th>
              <td className="number">
                {from} — {to}
              </td>
              <td>
                <span className={state === 'draft' ? 'waiting' : undefined}>{say.states[state]}</span>
              </td>
              <td>{[draftedBy, approvedBy].filter(Boolean).join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
