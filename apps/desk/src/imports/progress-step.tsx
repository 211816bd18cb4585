import type { ImportView } from '@huiyin/contract/desk/imports';
import { useMutation } from '@tanstack/react-query';
import { useId } from 'react';
import { FailureNote } from '../app/answer.tsx';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { workedRows } from './worked-rows.ts';

/** How far it is, and a way to stop it. The work goes on without this page. */
export function ProgressStep({ view }: { view: ImportView }) {
  const say = useWords().words.imports.progress;
  const label = useId();
  const done = workedRows(view);
  const stop = useMutation({
    mutationFn: () => desk.import.stop.mutate({ importId: view.importId }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: deskQuery.import.pathKey() }),
  });
  return (
    <>
      <h2 id={label}>{say.label}</h2>
      <progress className="import-progress" aria-labelledby={label} value={done} max={view.rows} />
      <p className="number" role="status">
        {view.state === 'waiting' ? say.waiting : say.worked(done, view.rows)}
      </p>
      <p>
        <button
          type="button"
          data-reach
          aria-keyshortcuts="x"
          onClick={() => stop.isPending || stop.mutate()}
        >
          {say.stop}
        </button>
      </p>
      {stop.error && <FailureNote error={stop.error} />}
    </>
  );
}
