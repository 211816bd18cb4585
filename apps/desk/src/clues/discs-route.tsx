import type { DiscList } from '@huiyin/contract/desk/clues';
import { useQuery } from '@tanstack/react-query';
import { Answer } from '../app/answer.tsx';
import { BackLink } from '../app/back-link.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
import { WithOwnKey } from '../keys/with-own-key.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { DiscForm } from './disc-form.tsx';
import { ReceiptForm } from './receipt-form.tsx';

/** Clues for an office on another network: what went, whether its receipt came back, and a form for each. */
export function DiscsRoute() {
  const { clues: say } = useWords().words;
  const discs = useQuery(deskQuery.clue.discs.queryOptions());
  const list = useQuery(deskQuery.clue.list.queryOptions());
  return (
    <Page title={say.disc.title} beside={<BackLink to="/clues">{say.back}</BackLink>} wide>
      <p className="soft">{say.disc.intro}</p>
      <Answer query={discs}>{(rows) => <DiscTable discs={rows} />}</Answer>
      <section className="trend">
        <h2>{say.disc.receipt}</h2>
        <ReceiptForm />
      </section>
      <section className="trend">
        <h2>{say.disc.make}</h2>
        <WithOwnKey noKey={say.noKey} sealed={say.sealed}>
          {(privateKey) => (
            <Answer query={list}>
              {({ clues }) =>
                clues.length === 0 ? (
                  <p className="empty">{say.disc.none}</p>
                ) : (
                  <DiscForm clues={clues} privateKey={privateKey} />
                )
              }
            </Answer>
          )}
        </WithOwnKey>
      </section>
    </Page>
  );
}

function DiscTable({ discs }: { discs: DiscList }) {
  const { clues: say } = useWords().words;
  const dates = useDates();
  const { columns } = say.disc;
  return (
    <section className="trend">
      <h2>{say.disc.list}</h2>
      {discs.length === 0 ? (
        <p className="empty">{say.disc.listNone}</p>
      ) : (
        <DataTable
          caption={say.disc.list}
          rows={discs}
          keyOf={({ exportId }) => exportId}
          columns={[
            { head: columns.made, look: 'number', cell: ({ createdOn }) => dates.day(createdOn) },
            { head: columns.by, cell: ({ by }) => by },
            { head: columns.clues, cell: ({ clueIds }) => say.disc.count(clueIds.length) },
            {
              head: columns.receipt,
              look: ({ receivedOn }) => (receivedOn === null ? 'waiting' : undefined),
              cell: ({ receivedOn }) =>
                receivedOn === null ? say.disc.noReceipt : say.disc.received(dates.day(receivedOn)),
            },
          ]}
        />
      )}
    </section>
  );
}
