import type { ProposalRow } from '@huiyin/contract/desk/proposals';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { DataTable } from '../app/data-table.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** Letters of the discipline office: for its officers all of them, for a unit's head those to the unit. */
export function ProposalListRoute() {
  const { proposals: say } = useWords().words;
  const isOfficer = useStaff().role === 'disciplineOfficer';
  const query = useQuery(deskQuery.proposal.list.queryOptions());
  return (
    <Page
      title={isOfficer ? say.title : say.titleUnit}
      beside={
        isOfficer && (
          <Link to="/proposals/new" aria-keyshortcuts="n">
            {say.draft}
          </Link>
        )
      }
      wide
    >
      <p className="soft">{isOfficer ? say.intro : say.introUnit}</p>
      <Answer query={query}>
        {({ proposals }) =>
          proposals.length === 0 ? (
            <p className="empty">{isOfficer ? say.none : say.noneUnit}</p>
          ) : (
            <ProposalTable proposals={proposals} />
          )
        }
      </Answer>
    </Page>
  );
}

function ProposalTable({ proposals }: { proposals: readonly ProposalRow[] }) {
  const { proposals: say } = useWords().words;
  const dates = useDates();
  return (
    <DataTable
      caption={say.title}
      stacks
      rows={proposals}
      keyOf={({ proposalId }) => proposalId}
      columns={[
        {
          head: say.columns.title,
          cell: ({ proposalId, title, reference, kind }) => (
            <>
              <Link to={`/proposals/${proposalId}`}>{title}</Link>{' '}
              <span className="soft">{reference || say.kinds[kind]}</span>
            </>
          ),
        },
        { head: say.columns.unit, cell: ({ unit }) => unit },
        { head: say.columns.state, cell: ({ state }) => say.states[state] },
        {
          head: say.columns.due,
          cell: ({ state, dueOn, recheckDueOn, late }) => (
            <>
              <span className="number">
                {state === 'accepted' && recheckDueOn
                  ? say.recheckOn(dates.day(recheckDueOn))
                  : dates.day(dueOn)}
              </span>{' '}
              {late && <strong className="late">{say.late}</strong>}
            </>
          ),
        },
      ]}
    />
  );
}
