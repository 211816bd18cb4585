import { mayInviteCheckers, mayReadHolds } from '@huiyin/domain/claims/policy';
import { mayImportDuties } from '@huiyin/domain/close-out/policy';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { HoldsLink } from '../holds/holds-link.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { filterMeasures, type MeasureFilter, measureFilters } from './measure-filter.ts';
import { MeasureTable } from './measure-table.tsx';
import { SavePapers } from './save-paper.tsx';

/** 整改台账: every measure with who answers for it and how far it is. */
export function MeasuresRoute() {
  const { words } = useWords();
  const say = words.measures;
  const { role } = useStaff();
  const { today } = useDates();
  const query = useQuery(deskQuery.measure.list.queryOptions());
  const [search, setSearch] = useSearchParams();
  const filter: MeasureFilter = measureFilters.find((known) => known === search.get('show')) ?? 'all';
  return (
    <Page
      title={say.title}
      wide
      beside={
        <>
          <Link to="/measures/meeting" aria-keyshortcuts="m">
            {say.meeting}
          </Link>
          {mayImportDuties({ kind: role }) && (
            <Link to="/measures/import" aria-keyshortcuts="i">
              {say.dutyImport}
            </Link>
          )}
          <Link to="/look-backs" aria-keyshortcuts="d">
            {say.draws}
          </Link>
          {mayInviteCheckers({ kind: role }) && (
            <Link to="/measures/checkers" aria-keyshortcuts="c">
              {words.checkers.title}
            </Link>
          )}
          {mayReadHolds({ kind: role }) && <HoldsLink />}
          <SavePapers papers={['problems', 'tasks', 'duties']} />
        </>
      }
    >
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(lines) => (
          <>
            <fieldset className="field">
              <legend>{say.filter}</legend>
              <div className="choices inline">
                {measureFilters.map((known) => (
                  <div className="choice" key={known}>
                    <input
                      type="radio"
                      id={`show-${known}`}
                      name="show"
                      checked={known === filter}
                      onChange={() => setSearch(known === 'all' ? {} : { show: known }, { replace: true })}
                    />
                    <label htmlFor={`show-${known}`}>
                      {say.filters[known]}{' '}
                      <span className="soft number">{filterMeasures(lines, known, today()).length}</span>
                    </label>
                  </div>
                ))}
              </div>
            </fieldset>
            <MeasureTable lines={filterMeasures(lines, filter, today())} />
          </>
        )}
      </Answer>
    </Page>
  );
}
