import type { MeasureFileView } from '@huiyin/contract/desk/close-out';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import type { MeasurePanel } from './close-out-actions.tsx';
import { useCloseOutWords } from './use-close-out-words.ts';

type ObjectionListProps = {
  readonly file: MeasureFileView;
  readonly open: (panel: MeasurePanel) => void;
};

/** What the public objected to, with the answers; those without one block the decision. */
export function ObjectionList({ file, open }: ObjectionListProps) {
  const say = useWords().words.measures;
  const { page } = useCloseOutWords();
  const dates = useDates();
  if (file.objections.length === 0) return null;
  const mayAnswer = file.may.includes('answerObjection');
  return (
    <section>
      <h2>{say.objections}</h2>
      <ul className="kept-list">
        {file.objections.map(({ objectionId, raisedOn, words, answer, answeredOn, isUpheld }) => (
          <li key={objectionId}>
            <h3>{say.objectionAsRaised(dates.day(raisedOn))}</h3>
            <p className="as-typed">{words}</p>
            {answeredOn !== null ? (
              <p className="as-typed note">
                {page.answered(dates.day(answeredOn), isUpheld === true)}
                {'\n'}
                {answer}
              </p>
            ) : (
              mayAnswer && (
                <button
                  type="button"
                  onClick={() => open({ kind: 'answerObjection', objectionId })}
                  aria-keyshortcuts="o"
                >
                  {say.act.answerObjection}
                </button>
              )
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
