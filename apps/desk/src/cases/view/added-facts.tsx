import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { MarkedText, type TextRange } from '@huiyin/ui/marked-text';
import { useDates } from '../../words/use-dates.ts';

type AddedFactsProps = Pick<DeskCase, 'facts' | 'dangerWords'>;

/** What was added to a case since, each with its moment, and what may tell of danger marked. */
export function AddedFacts({ facts, dangerWords }: AddedFactsProps) {
  const dates = useDates();
  return facts.map((fact) => (
    <div key={fact.at}>
      <p className="soft">{dates.moment(fact.at)}</p>
      <p className="case-text as-typed">
        <DangerText text={fact.text} dangerWords={dangerWords} />
      </p>
    </div>
  ));
}

/** A text as it was typed, in which the first of each of some words is marked. */
export function DangerText({ text, dangerWords }: { text: string; dangerWords: readonly string[] }) {
  return <MarkedText text={text} ranges={placesOf(dangerWords, text)} />;
}

/** Where the first of each of some words stands in a text. */
function placesOf(words: readonly string[], text: string): TextRange[] {
  return words.flatMap((word) => {
    const start = text.indexOf(word);
    return start < 0 ? [] : [{ start, end: start + word.length }];
  });
}
