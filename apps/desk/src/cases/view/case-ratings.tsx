import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';

/** What a citizen said of the answers: solved or not, how satisfied, and in which words. */
export function CaseRatings({ ratings }: { ratings: DeskCase['ratings'] }) {
  const { words, caseWords } = useWords();
  const dates = useDates();
  return ratings.map((rating) => (
    <div className="rating" key={rating.at}>
      <h3>{words.caseView.rating}</h3>
      <p>
        {words.caseView.ratingText(
          caseWords.solvedAnswers[rating.solved],
          satisfaction(rating.satisfied, caseWords.satisfaction),
        )}
        <span className="soft"> {dates.moment(rating.at)}</span>
      </p>
      {rating.words && <p className="as-typed">{rating.words}</p>}
    </div>
  ));
}

function satisfaction(level: number, names: Readonly<Record<number, string>>): string {
  return names[level] ?? String(level);
}
