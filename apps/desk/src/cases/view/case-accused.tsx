import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useWords } from '../../words/words.tsx';
import { useOpenCase } from './open-case.ts';

/** Whom the case is about, in the citizen's words and as triage named them, and who declared a conflict. Nobody of them sees this. */
export function CaseAccused({ deskCase: { accused, may } }: { deskCase: DeskCase }) {
  const { words } = useWords();
  const { openPanel } = useOpenCase();
  if (!accused || (accused.words === '' && accused.excluded.length === 0)) return null;
  const { exclusion } = words;
  return (
    <section aria-label={exclusion.title}>
      <h2>{exclusion.title}</h2>
      {accused.words !== '' && (
        <p>
          {exclusion.inTheirWords}
          <q className="as-typed">{accused.words}</q>
        </p>
      )}
      {accused.toBeNamed && (
        <>
          <p className="late">{exclusion.toBeNamed}</p>
          {may.includes('nameAccused') && (
            <button type="button" onClick={() => openPanel('nameAccused')}>
              {words.command.nameAccused}
            </button>
          )}
        </>
      )}
      <ul>
        {accused.excluded.map(({ ground, unitId, staffId, name, reason }) => (
          <li key={`${ground}${unitId ?? staffId}`}>
            {exclusion.ground[ground](name)}
            {reason && <span className="soft"> {reason}</span>}
          </li>
        ))}
      </ul>
      <p className="soft">{exclusion.note}</p>
    </section>
  );
}
