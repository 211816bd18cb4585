import { useRef } from 'react';
import { caseNumberText } from '../cases/case-number-text.ts';
import { useShortcuts } from '../keyboard/shortcuts.tsx';
import { useWords } from '../words/words.tsx';
import type { Calls } from './use-calls.ts';

/** What was noted last here, to be taken back at once by `u`. */
export function CallUndo({ calls: { last, busy, takeBack } }: { calls: Calls }) {
  const say = useWords().words.calls;
  const place = useRef<HTMLElement>(null);
  const undo = () => {
    if (last === null || busy) return;
    // The button goes with what it takes back.
    if (place.current?.contains(document.activeElement)) document.querySelector('h1')?.focus();
    takeBack(last);
  };
  useShortcuts(say.title, last === null ? [] : [{ key: 'u', label: say.takeBack, run: undo }]);
  if (last === null) return null;
  return (
    <section className="undo-bar" aria-label={say.takeBack} ref={place}>
      <p>
        {say.last(caseNumberText(last.call.caseNumber), say.outcomes[last.outcome])}{' '}
        <button type="button" onClick={undo}>
          {say.takeBack} <kbd>u</kbd>
        </button>
      </p>
    </section>
  );
}
