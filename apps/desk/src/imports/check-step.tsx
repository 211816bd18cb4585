import type { ImportCheck, ImportView } from '@huiyin/contract/desk/imports';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Answer, FailureNote } from '../app/answer.tsx';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { ProblemTable } from './problem-table.tsx';

/** The third step: what would come of each row. */
export function CheckStep({ view, back }: { view: ImportView; back: () => void }) {
  const { words } = useWords();
  const say = words.imports.check;
  const { importId } = view;
  const query = useQuery(deskQuery.import.check.queryOptions({ importId }, { staleTime: 0 }));
  const start = useMutation({
    mutationFn: () => desk.import.start.mutate({ importId }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: deskQuery.import.pathKey() }),
  });
  return (
    <>
      <h2>{say.title}</h2>
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {(check) => (
          <>
            <Counts check={check} />
            {toMake(check) === 0 && <p className="note">{say.nothing}</p>}
            <p className="form-buttons">
              {toMake(check) > 0 && (
                <button
                  type="button"
                  data-reach
                  aria-keyshortcuts="a"
                  className="primary"
                  aria-busy={start.isPending}
                  onClick={() => start.isPending || start.mutate()}
                >
                  {start.isPending ? words.common.saving : say.start(toMake(check))}
                </button>
              )}
              <button type="button" onClick={back} aria-keyshortcuts="e">
                {say.back}
              </button>
            </p>
            {start.error && <FailureNote error={start.error} />}
            {check.problems.length > 0 && (
              <>
                <h2>{say.problems}</h2>
                {check.refused > check.problems.length && (
                  <p className="soft">{say.shown(check.problems.length)}</p>
                )}
                <ProblemTable problems={check.problems} />
              </>
            )}
          </>
        )}
      </Answer>
    </>
  );
}

const toMake = ({ ready, finished }: ImportCheck): number => ready + finished;

function Counts({ check }: { check: ImportCheck }) {
  const say = useWords().words.imports.check;
  const { day } = useDates();
  const lines = [
    say.ready(check.ready),
    check.first !== null && check.last !== null && say.span(day(check.first), day(check.last)),
    check.known > 0 && say.known(check.known),
    check.finished > 0 && say.finished(check.finished),
    check.refused > 0 && say.refused(check.refused),
    check.contactHidden > 0 && say.hidden(check.contactHidden),
  ];
  return <ul className="import-lines">{lines.map((line) => line && <li key={line}>{line}</li>)}</ul>;
}
