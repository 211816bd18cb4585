import type { BulletinList } from '@huiyin/contract/desk/bulletins';
import { UnbrokenDates } from '@huiyin/ui/unbroken-dates';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
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
  const { bulletins: say, common } = useWords().words;
  return (
    <DataTable
      caption={say.title}
      stacks
      rows={rows}
      keyOf={({ bulletinId }) => bulletinId}
      columns={[
        {
          head: say.columns.title,
          cell: ({ bulletinId, title }) => <Link to={`/bulletins/${bulletinId}`}>{title}</Link>,
        },
        { head: say.columns.period, cell: ({ from, to }) => <UnbrokenDates text={`${from} — ${to}`} /> },
        {
          head: say.columns.state,
          look: ({ state }) => (state === 'draft' ? 'waiting' : undefined),
          cell: ({ state }) => say.states[state],
        },
        {
          head: say.columns.by,
          cell: ({ draftedBy, approvedBy }) => [draftedBy, approvedBy].filter(Boolean).join(common.items),
        },
      ]}
    />
  );
}
