import type { WordingChange } from '@huiyin/contract/portal/wordings';
import { portalMessages } from '@huiyin/i18n/portal';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';

/** What later versions of the report say otherwise of this measure: what was struck out, and what was put in. */
export function WordingHistory({ changes }: { changes: readonly WordingChange[] }) {
  const { measure: words } = useMessages(portalMessages);
  if (changes.length === 0) return null;
  return (
    <section className="wordings" aria-labelledby="wordings">
      <h2 id="wordings">{words.wordingsHeading}</h2>
      <p className="hy-soft">{words.wordingsLead}</p>
      {changes.map((change) => (
        <Wording key={change.after.reportId} change={change} />
      ))}
    </section>
  );
}

function Wording({ change: { before, after, pieces } }: { change: WordingChange }) {
  const { measure: words } = useMessages(portalMessages);
  const day = useDay();
  const paths = usePaths();
  const version = ({ version: number, publishedOn }: WordingChange['before']) =>
    words.version(number, publishedOn === null ? null : day(publishedOn));
  return (
    <figure className="wordings__change">
      <figcaption>
        <a href={paths.original(before.reportId)}>{version(before)}</a>
        {' → '}
        <a href={paths.original(after.reportId)}>{version(after)}</a>
        {before.number !== after.number && before.number !== null && after.number !== null ? (
          <span>{words.renumbered(before.number, after.number)}</span>
        ) : null}
      </figcaption>
      <blockquote className="wordings__text" lang="zh-CN">
        {pieces.map(({ kind, text }, index) => {
          if (kind === 'kept') return <span key={index}>{text}</span>;
          const Mark = kind === 'added' ? 'ins' : 'del';
          return (
            <Mark key={index}>
              <span className="hy-unseen">{kind === 'added' ? words.wordsAdded : words.wordsRemoved}</span>
              {text}
            </Mark>
          );
        })}
      </blockquote>
    </figure>
  );
}
