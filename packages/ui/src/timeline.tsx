import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';

export type TimelineEntry = {
  readonly key: string;
  /** Machine-readable date or instant. */
  readonly at: string;
  readonly when: string;
  readonly title: string;
  readonly tone: Tone;
  readonly body?: ReactNode;
};

/** What happened, in order, each with its date. `headingLevel` fits it into the page's outline. */
export function Timeline({
  entries,
  headingLevel = 3,
}: {
  entries: readonly TimelineEntry[];
  headingLevel?: 3 | 4;
}) {
  const Heading = headingLevel === 3 ? 'h3' : 'h4';
  return (
    <ol className="hy-timeline">
      {entries.map((entry) => (
        <li key={entry.key} className={`hy-timeline__entry hy-timeline__entry--${entry.tone}`}>
          <time className="hy-timeline__when" dateTime={entry.at}>
            {entry.when}
          </time>
          <Heading className="hy-timeline__title">{entry.title}</Heading>
          {entry.body ? <div className="hy-timeline__body">{entry.body}</div> : null}
        </li>
      ))}
    </ol>
  );
}
