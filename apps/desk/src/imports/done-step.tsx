import type { ImportView } from '@huiyin/contract/desk/imports';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Answer, FailureNote } from '../app/answer.tsx';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { ProblemTable } from './problem-table.tsx';
import { workedRows } from './worked-rows.ts';

/** What came of it, the way to its cases, and the files that go back. */
export function DoneStep({ view }: { view: ImportView }) {
  const say = useWords().words.imports;
  const { importId } = view;
  const files = `/files/imports/${importId}`;
  const goOn = useMutation({
    mutationFn: () => desk.import.start.mutate({ importId }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: deskQuery.import.pathKey() }),
  });
  const counts = [
    [say.columns.rows, view.rows],
    [say.columns.made, view.made],
    [say.columns.known, view.known],
    [say.columns.refused, view.refused],
    [say.columns.finished, view.finished],
  ] as const;
  return (
    <>
      <dl className="facts import-facts">
        <div>
          <dt>{say.columns.source}</dt>
          <dd>
            {view.source} · {say.channels[view.channel]}
          </dd>
        </div>
        {counts.map(([name, count]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className="number">{count}</dd>
          </div>
        ))}
      </dl>
      {view.state === 'stopped' && (
        <p className="note">
          {say.progress.stopped(view.rows - workedRows(view))}{' '}
          <button
            type="button"
            data-reach
            aria-keyshortcuts="a"
            onClick={() => goOn.isPending || goOn.mutate()}
          >
            {say.progress.goOn}
          </button>
        </p>
      )}
      {goOn.error && <FailureNote error={goOn.error} />}
      <ul className="import-lines">
        {view.made + view.finished > 0 && (
          <li>
            <Link to={`/cases?import=${importId}`} aria-keyshortcuts="c">
              {say.done.cases}
            </Link>
          </li>
        )}
        <li>
          <a href={`${files}/results`} aria-keyshortcuts="d">
            {say.done.results}
          </a>
          <span className="soft"> {say.done.resultsHint}</span>
        </li>
        {view.refused > 0 && (
          <li>
            <a href={`${files}/refused`} aria-keyshortcuts="r">
              {say.done.refused}
            </a>
            <span className="soft"> {say.done.refusedHint}</span>
          </li>
        )}
      </ul>
      {view.refused > 0 && <Refused importId={importId} />}
    </>
  );
}

function Refused({ importId }: { importId: string }) {
  const say = useWords().words.imports.check;
  const query = useQuery(deskQuery.import.problems.queryOptions({ importId }));
  return (
    <>
      <h2>{say.problems}</h2>
      <Answer query={query}>{(problems) => <ProblemTable problems={problems} />}</Answer>
    </>
  );
}
