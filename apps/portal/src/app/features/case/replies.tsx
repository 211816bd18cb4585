import type { CasePage, ReplyView } from '@huiyin/contract/portal/case-page';
import { caseWords } from '@huiyin/i18n/case';
import { followMessages } from '@huiyin/i18n/follow';
import { Notice } from '@huiyin/ui/notice';
import { SummaryList } from '@huiyin/ui/summary-list';
import { useDay, useMessages, usePaths } from '../../page/use-page.ts';
import { OutcomeTag } from '../thread/outcome-tag.tsx';
import { satisfactionWord } from './satisfaction.ts';

/** Every answer that reached the citizen, each with its outcome, who gave it and how it was rated; the latest first. */
export function Replies({ view }: { view: CasePage }) {
  const { reply: words, page } = useMessages(followMessages);
  const paths = usePaths();
  if (view.replies.length === 0) return null;
  return (
    <section aria-labelledby="replies" className="hy-section">
      <h2 id="replies">{words.heading}</h2>
      {[...view.replies].reverse().map((reply, index) => (
        <Reply key={`${reply.on}-${index}`} reply={reply} view={view} />
      ))}
      {view.publicAnswerId ? (
        <p>
          <a href={paths.answer(view.publicAnswerId)}>{page.publicAnswer}</a>
        </p>
      ) : null}
      <p className="hy-soft hy-small">{words.noUnlock}</p>
    </section>
  );
}

function Reply({ reply, view }: { reply: ReplyView; view: CasePage }) {
  const { reply: words } = useMessages(followMessages);
  const cases = useMessages(caseWords);
  const day = useDay();
  const rating = reply.final ? view.ratings.find(({ round }) => round === reply.round) : undefined;
  const name = reply.final ? (reply.round > 0 ? words.again : words.first) : words.interim;
  const rows = [
    { term: words.outcome, value: <OutcomeTag outcome={reply.outcome} /> },
    ...(reply.outcomeDate ? [{ term: words.outcomeDate, value: day(reply.outcomeDate) }] : []),
    ...(reply.outcomeReason ? [{ term: words.outcomeReason, value: reply.outcomeReason }] : []),
    ...(reply.promise ? [{ term: words.promise, value: <Promised promise={reply.promise} /> }] : []),
    { term: words.unit, value: reply.unit },
    { term: words.contact, value: words.contactValue(reply.surname) },
    { term: words.telephone, value: <a href={`tel:${reply.telephone}`}>{reply.telephone}</a> },
    ...(rating
      ? [
          {
            term: words.yourRating,
            value: words.rated(
              cases.solvedAnswers[rating.solved],
              satisfactionWord(rating.satisfied, cases.satisfaction),
            ),
          },
        ]
      : []),
  ];
  return (
    <article className="reply">
      <h3>
        {name} <span className="hy-soft">{day(reply.on)}</span>
      </h3>
      <p className="as-typed reply__text">{reply.text}</p>
      {reply.final ? null : (
        <Notice tone="waiting">
          <p>{words.interimNote}</p>
        </Notice>
      )}
      <SummaryList rows={rows} />
      {reply.final ? <p>{view.state === 'joined' ? words.wayBackJoined : words.wayBack}</p> : null}
    </article>
  );
}

function Promised({ promise }: { promise: NonNullable<ReplyView['promise']> }) {
  const { reply: words } = useMessages(followMessages);
  const day = useDay();
  return (
    <>
      <p>{words.promised(promise.what, day(promise.by))}</p>
      {promise.overdue ? (
        <p className="broken-promise">
          <strong>{words.promiseBroken}</strong>
        </p>
      ) : null}
      {promise.keptOn ? <p>{words.promiseKept(day(promise.keptOn), promise.result ?? '')}</p> : null}
    </>
  );
}
