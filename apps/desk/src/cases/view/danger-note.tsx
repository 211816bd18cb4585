import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useWords } from '../../words/words.tsx';

/** That the case stands on top of the queue because it may tell of danger to life, and the words that say so. */
export function DangerNote({ deskCase }: { deskCase: DeskCase }) {
  const { caseView } = useWords().words;
  if (deskCase.dangerWords.length === 0) return null;
  return (
    <div className="danger-note">
      <p>
        <strong className="late">{caseView.danger}</strong>{' '}
        {deskCase.dangerWords.map(caseView.quoted).join('')}
      </p>
      <p className="soft">{caseView.dangerHint}</p>
    </div>
  );
}
