import type { QueueFilter } from '@huiyin/contract/desk/queue';
import { measureName } from '../../directory/measure-name.ts';
import { useDirectory } from '../../directory/use-directory.ts';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';

type AppliedLimitsProps = {
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
};

/** What narrows the list without a choice beside it, each with a way to take it off. Nothing when nothing does. */
export function AppliedLimits({ filter, setFilter }: AppliedLimitsProps) {
  const { words } = useWords();
  const period = usePeriodText(filter);
  const problem = useProblemName(filter.problemId);
  const publications = filter.publications.map((state) => words.publication[state]);
  const limits = [
    { text: period, without: { receivedFrom: null, receivedTo: null } },
    { text: problem && words.queue.ofProblem(problem), without: { problemId: null } },
    {
      text: publications.length > 0 && words.queue.ofPublication(publications.join(words.common.items)),
      without: { publications: [] },
    },
    { text: filter.importId !== null && words.queue.ofImport, without: { importId: null } },
    { text: filter.consented && words.queue.consented, without: { consented: false } },
  ];
  const applied = limits.flatMap(({ text, without }) => (text ? [{ text, without }] : []));
  if (applied.length === 0) return null;
  return (
    <ul className="applied-limits">
      {applied.map(({ text, without }) => (
        <li key={text}>
          {text}{' '}
          <button
            type="button"
            className="plain"
            aria-label={words.queue.liftOf(text)}
            onClick={() => setFilter({ ...filter, ...without })}
          >
            {words.queue.lift}
          </button>
        </li>
      ))}
    </ul>
  );
}

function usePeriodText({ receivedFrom: from, receivedTo: to }: QueueFilter): string | null {
  const { queue } = useWords().words;
  const { day } = useDates();
  if (from !== null && to !== null) {
    return from === to ? queue.receivedOn(day(from)) : queue.receivedBetween(day(from), day(to));
  }
  if (from !== null) return queue.receivedSince(day(from));
  return to === null ? null : queue.receivedUntil(day(to));
}

function useProblemName(problemId: string | null): string | null {
  const { words } = useWords();
  const { measures } = useDirectory();
  if (problemId === null) return null;
  const measure = measures.find((known) => known.problemId === problemId);
  // Until the directory has been read.
  if (measures.length === 0) return '…';
  if (!measure) return words.queue.formerProblem;
  return measureName({ number: measure.problemNumber, title: measure.problemTitle });
}
