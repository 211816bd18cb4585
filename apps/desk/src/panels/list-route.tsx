import type { PanelList } from '@huiyin/contract/desk/panels';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { OpenForm } from './open-form.tsx';
import { ShareText } from './share-text.tsx';

/** 体验官: sessions, each with how many of those invited answered, and a form for another. */
export function PanelListRoute() {
  const { panels: say } = useWords().words;
  const query = useQuery(deskQuery.panel.list.queryOptions());
  return (
    <Page title={say.title} wide>
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(rows) => (rows.length === 0 ? <p className="empty">{say.none}</p> : <PanelTable rows={rows} />)}
      </Answer>
      <section className="trend">
        <h2>{say.open}</h2>
        <OpenForm />
      </section>
    </Page>
  );
}

function PanelTable({ rows }: { rows: PanelList }) {
  const { panels: say } = useWords().words;
  const dates = useDates();
  return (
    <DataTable
      caption={say.title}
      stacks
      rows={rows}
      keyOf={({ sessionId }) => sessionId}
      columns={[
        {
          head: say.columns.title,
          cell: ({ sessionId, title }) => <Link to={`/panels/${sessionId}`}>{title}</Link>,
        },
        { head: say.columns.held, look: 'number', cell: ({ heldOn }) => dates.day(heldOn) },
        {
          head: say.columns.response,
          look: 'number',
          cell: ({ response }) => (
            <>
              {response.n} / {response.of} <ShareText share={response} />
            </>
          ),
        },
      ]}
    />
  );
}
