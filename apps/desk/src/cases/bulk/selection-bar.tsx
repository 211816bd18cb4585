import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { type BulkName, bulkLimit } from '@huiyin/domain/case/bulk';
import { useState } from 'react';
import { FailureNote } from '../../app/answer.tsx';
import { useShortcuts } from '../../keyboard/shortcuts.tsx';
import { desk } from '../../rpc/client.ts';
import { useWords } from '../../words/words.tsx';
import { bulkActions } from './bulk-commands.ts';
import type { Selection } from './use-selection.ts';

type SelectionBarProps = {
  readonly selection: Selection;
  readonly filter: QueueFilter;
  readonly start: (command: BulkName) => void;
};

/** What is selected and what can be done to it, each with its key. */
export function SelectionBar({ selection, filter, start }: SelectionBarProps) {
  const { words } = useWords();
  const { bulk } = words;
  const { chosen, choose, clear } = selection;
  const [failure, setFailure] = useState<unknown>(null);
  const [cut, setCut] = useState(false);
  const tooMany = chosen.size > bulkLimit;
  const chooseEvery = async () => {
    setFailure(null);
    const { caseIds, complete } = await desk.bulk.selection.query({ filter });
    setCut(!complete);
    choose(caseIds);
  };
  useShortcuts(bulk.scope, [
    ...bulkActions.map(({ name, key }) => ({
      key,
      label: words.command[name],
      run: () => !tooMany && start(name),
    })),
    { key: 'Escape', label: bulk.clear, run: clear },
  ]);
  return (
    <section className="selection-bar" aria-label={bulk.label}>
      <p role="status">
        <strong>{bulk.chosen(chosen.size)}</strong>{' '}
        {tooMany && <span className="late">{bulk.tooMany(bulkLimit)}</span>}
        {cut && <span className="waiting">{bulk.everyCut(bulkLimit)}</span>}
      </p>
      <div className="action-bar">
        {bulkActions.map(({ name, key }) => (
          <button key={name} type="button" className="action" onClick={() => !tooMany && start(name)}>
            {words.command[name]} <kbd>{key}</kbd>
          </button>
        ))}
        <button type="button" className="plain" onClick={() => void chooseEvery().catch(setFailure)}>
          {bulk.every(bulkLimit)}
        </button>
        <button type="button" className="plain" onClick={clear}>
          {bulk.clear} <kbd>Esc</kbd>
        </button>
      </div>
      {failure !== null && <FailureNote error={failure} />}
    </section>
  );
}
