import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { AttachmentList } from '../../attachments/attachment-list.tsx';
import { useDates } from '../../words/use-dates.ts';
import { useWords } from '../../words/words.tsx';
import { ReplyText } from '../reply-text.tsx';

/** Replies with what became of each, and the citizen's ratings under them. */
export function CaseReplies({ deskCase }: { deskCase: DeskCase }) {
  const { words, caseWords } = useWords();
  const dates = useDates();
  if (deskCase.replies.length === 0) return null;
  return (
    <section>
      <h2>{words.caseView.replies}</h2>
      {deskCase.replies.map((reply) => (
        <article className="reply" key={reply.replyId}>
          <ReplyText reply={reply} />
          <AttachmentList
            title={reply.byPaper ? words.oversight.paperScan : words.reply.evidence}
            attachments={deskCase.attachments.filter((file) => file.ofReply === reply.replyId)}
          />
          {reply.returnReason && (
            <div className="returned">
              <h3>{words.reply.returnedWith}</h3>
              <p>{reply.returnGrounds.map((ground) => words.review.grounds[ground]).join('、')}</p>
              <p className="as-typed">{reply.returnReason}</p>
            </div>
          )}
        </article>
      ))}
      {deskCase.ratings.map((rating) => (
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
      ))}
    </section>
  );
}

function satisfaction(level: number, names: Readonly<Record<number, string>>): string {
  return names[level] ?? String(level);
}
