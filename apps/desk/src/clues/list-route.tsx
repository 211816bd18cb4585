import type { ClueList } from '@huiyin/contract/desk/clues';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from '../words/words.tsx';
import { ClueFigures } from './clue-figures.tsx';
import { ClueTable } from './clue-table.tsx';
import { HandOverForm, TakeOverNote } from './hand-over.tsx';
import { ReturnForm } from './return-form.tsx';

/** 线索台账: clues sealed to the reader, what is overdue, what was handed over, and the figures of the quarter. */
export function ClueListRoute() {
  const { words } = useWords();
  const { clues: say } = words;
  const query = useQuery(deskQuery.clue.list.queryOptions());
  return (
    <Page
      title={say.title}
      beside={
        <>
          <Link to="/clues/new" aria-keyshortcuts="n">
            {say.register}
          </Link>{' '}
          <Link to="/clues/discs" aria-keyshortcuts="d">
            {say.discs}
          </Link>
        </>
      }
      wide
    >
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(list) =>
          list.keyed ? (
            <Ledger list={list} />
          ) : (
            <p className="empty">
              {say.noKey}{' '}
              <Link to="/key" aria-keyshortcuts="o">
                {words.nav.ownKey}
              </Link>
            </p>
          )
        }
      </Answer>
    </Page>
  );
}

function Ledger({ list }: { list: ClueList }) {
  const { clues: say } = useWords().words;
  const { staffId } = useStaff();
  const [search, setSearch] = useSearchParams();
  const onlyOverdue = search.has('overdue');
  const overdue = list.clues.filter(({ deadlines }) => deadlines.some((deadline) => deadline.overdue));
  const shown = onlyOverdue ? overdue : list.clues;
  const own = list.clues.filter(({ custodian }) => custodian.staffId === staffId);
  const others = list.officers.filter((officer) => officer.staffId !== staffId);
  return (
    <>
      {list.toTake.length > 0 && <TakeOverNote toTake={list.toTake} />}
      {list.clues.length === 0 ? (
        <p className="empty">{say.empty}</p>
      ) : (
        <>
          <p className="choice">
            <input
              type="checkbox"
              id="overdue"
              checked={onlyOverdue}
              onChange={() => setSearch(onlyOverdue ? {} : { overdue: '1' }, { replace: true })}
            />
            <label htmlFor="overdue">{say.onlyOverdue(overdue.length)}</label>
          </p>
          {shown.length === 0 ? <p className="empty">{say.noneOverdue}</p> : <ClueTable clues={shown} />}
        </>
      )}
      <ClueFigures present={list.present} />
      <ReturnForm />
      {own.length > 0 && others.length > 0 && <HandOverForm clues={own} officers={others} />}
    </>
  );
}
