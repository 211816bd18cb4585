import type { FindingView } from '@huiyin/contract/portal/claims';
import { useState } from 'react';
import { DismissForm } from './dismiss-form.tsx';
import { useFindingWords } from './use-finding-words.ts';

type FindingRowProps = {
  readonly reportId: string;
  readonly finding: FindingView;
  readonly mayDismiss: boolean;
};

/** One finding with its places and, for the office, the form that answers it in public. */
export function FindingRow({ reportId, finding, mayDismiss }: FindingRowProps) {
  const { desk: say, findings } = useFindingWords();
  const [open, setOpen] = useState(false);
  const sentence = findings.sentences[finding.code](finding.words);
  return (
    <li>
      <p>
        <strong>{say.codes[finding.code]}</strong> {sentence}
      </p>
      <ul className="soft">
        {finding.places.map(({ start, number, text }) => (
          <li key={start}>
            {number === null ? say.measure : say.numbered(number)}{' '}
            {text.length > 60 ? `${text.slice(0, 60)}…` : text}
          </li>
        ))}
      </ul>
      {finding.dismissed ? (
        <p className="note">{say.dismissed(finding.dismissed.on, finding.dismissed.reason)}</p>
      ) : (
        mayDismiss && (
          <button type="button" aria-keyshortcuts="e" aria-expanded={open} onClick={() => setOpen(!open)}>
            {say.dismiss}
          </button>
        )
      )}
      {open && !finding.dismissed && (
        <DismissForm
          finding={{ reportId, code: finding.code, starts: finding.places[0]?.start ?? 0 }}
          close={() => setOpen(false)}
        />
      )}
    </li>
  );
}
