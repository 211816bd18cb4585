import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

type Reply = DeskCase['replies'][number];

/** A reply as the citizen will read it, with who drafted, signed and checked it. */
export function ReplyText({ reply }: { reply: Reply }) {
  const { words, caseWords } = useWords();
  const dates = useDates();
  const hands = [
    reply.byPaper ? words.oversight.byPaper(reply.draftedBy) : words.reply.draftedBy(reply.draftedBy),
    reply.signedBy && words.reply.signedBy(reply.signedBy),
    reply.reviewedBy && words.reply.reviewedBy(reply.reviewedBy),
  ].filter(Boolean);
  return (
    <>
      <p className="reply-head">
        <strong>{reply.final ? words.caseView.finalReply : words.caseView.interimReply}</strong>{' '}
        <span>{words.reply.states[reply.state]}</span>
      </p>
      <p className="case-text as-typed">{reply.text}</p>
      <p>
        {words.reply.outcome}
        {words.common.colon}
        <strong>{caseWords.outcomes[reply.outcome]}</strong>
        {reply.outcomeDate &&
          `${words.common.comma}${words.reply.outcomeDate} ${dates.day(reply.outcomeDate)}`}
        {reply.outcomeReason && `${words.common.comma}${reply.outcomeReason}`}
      </p>
      {reply.promiseWhat && reply.promiseBy && (
        <p>{words.duties.promised(reply.promiseWhat, dates.day(reply.promiseBy))}</p>
      )}
      <p>
        {reply.unit}　{words.reply.comrade(reply.surname)}　<span className="number">{reply.telephone}</span>
      </p>
      <p className="soft">{[...hands, dates.moment(reply.at)].join(words.common.comma)}</p>
    </>
  );
}
