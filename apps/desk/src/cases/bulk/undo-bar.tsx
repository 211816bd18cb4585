import type { BulkResult } from '@huiyin/contract/desk/bulk';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { FailureNote } from '../../app/answer.tsx';
import { useShortcuts } from '../../keyboard/shortcuts.tsx';
import { desk, deskQuery, queryClient } from '../../rpc/client.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';
import { readCasesAgain } from '../view/use-case-command.ts';
import { ResultList } from './result-list.tsx';

/** What was just done to many cases, or just taken back. */
export type LastAct = { readonly kind: 'done' | 'undone'; readonly result: BulkResult };

type UndoBarProps = {
  readonly last: LastAct | null;
  readonly setLast: (act: LastAct | null) => void;
};

/** The last operation as long as it can be taken back, also after a reload, and the cases that it left as they were. */
export function UndoBar({ last, setLast }: UndoBarProps) {
  const { words } = useWords();
  const { bulk } = words;
  const { data: recent } = useQuery(
    deskQuery.bulk.recent.queryOptions(undefined, { refetchInterval: 60_000 }),
  );
  const { undo, failure } = useUndo(recent?.operationId ?? null, setLast);
  const offers = recent !== null && recent !== undefined && recent.undoable > 0;
  useShortcuts(bulk.label, offers ? [{ key: 'u', label: bulk.undoButton, run: undo }] : []);
  if (!recent && last === null) return null;
  const changed = last?.result.rows.filter(({ outcome }) => outcome === 'done').length ?? 0;
  return (
    <section className="undo-bar" aria-label={bulk.result}>
      <div role="status">
        {last?.kind === 'undone' && <p>{bulk.undone(changed)}</p>}
        {last?.kind === 'done' && !recent && <p>{bulk.noneDone}</p>}
        {recent && <Offer recent={recent} undo={undo} />}
      </div>
      {last && (
        <ResultList result={last.result} say={last.kind === 'undone' ? bulk.notUndone : bulk.notDone} />
      )}
      {last && (!recent || changed < last.result.rows.length) && (
        <button type="button" className="plain" onClick={() => setLast(null)}>
          {bulk.dismiss}
        </button>
      )}
      {failure !== null && <FailureNote error={failure} />}
    </section>
  );
}

type OfferProps = {
  readonly recent: NonNullable<Awaited<ReturnType<typeof desk.bulk.recent.query>>>;
  readonly undo: () => void;
};

function Offer({ recent, undo }: OfferProps) {
  const { words } = useWords();
  const { bulk } = words;
  const dates = useDates();
  return (
    <p>
      {bulk.undoBar(words.command[recent.command], recent.done)}{' '}
      {recent.undoable === 0 ? (
        <span className="soft">{bulk.undoNothing}</span>
      ) : (
        <>
          {bulk.undoUntil(dates.shortMoment(recent.until), recent.undoable)}{' '}
          <button type="button" onClick={undo}>
            {bulk.undoButton} <kbd>u</kbd>
          </button>
        </>
      )}
    </p>
  );
}

/** Takes the operation back; pressing again after a lost answer sends the same. */
function useUndo(undoes: string | null, setLast: (act: LastAct) => void) {
  const [failure, setFailure] = useState<unknown>(null);
  const sending = useRef<{ readonly undoes: string; readonly operationId: string } | null>(null);
  const busy = useRef(false);
  const undo = async () => {
    if (undoes === null || busy.current) return;
    busy.current = true;
    setFailure(null);
    try {
      if (sending.current?.undoes !== undoes) sending.current = { undoes, operationId: crypto.randomUUID() };
      setLast({ kind: 'undone', result: await desk.bulk.undo.mutate(sending.current) });
      await readCasesAgain();
      await queryClient.invalidateQueries({ queryKey: deskQuery.bulk.pathKey() });
    } finally {
      busy.current = false;
    }
  };
  return { undo: () => void undo().catch(setFailure), failure };
}
