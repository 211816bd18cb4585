import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { AttachmentList } from '../../attachments/attachment-list.tsx';
import { useWords } from '../../words/words.tsx';
import { ReplyText } from '../reply-text.tsx';
import { CaseRatings } from './case-ratings.tsx';

/** Replies with what became of each, and the citizen's ratings under them. */
export function CaseReplies({ deskCase }: { deskCase: DeskCase }) {
  const { words } = useWords();
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
              <p>
                {reply.returnGrounds.map((ground) => words.review.grounds[ground]).join(words.common.items)}
              </p>
              <p className="as-typed">{reply.returnReason}</p>
            </div>
          )}
        </article>
      ))}
      <CaseRatings ratings={deskCase.ratings} />
    </section>
  );
}
