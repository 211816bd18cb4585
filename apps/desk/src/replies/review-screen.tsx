import type { DeskCase } from '@huiyin/contract/desk/case-view';
import { useState } from 'react';
import { Link } from 'react-router';
import { Page } from '../app/page.tsx';
import { AttachmentList } from '../attachments/attachment-list.tsx';
import { caseNumberText } from '../cases/case-number-text.ts';
import { ReplyText } from '../cases/reply-text.tsx';
import { CaseFacts } from '../cases/view/case-facts.tsx';
import { CaseText } from '../cases/view/case-text.tsx';
import { ConflictNotice } from '../cases/view/conflict-notice.tsx';
import { OpenCaseContext } from '../cases/view/open-case.ts';
import { readCasesAgain } from '../cases/view/use-case-command.ts';
import { useWords } from '../words/words.tsx';
import { AnsweredPoints } from './answered-points.tsx';
import { ReviewDecision } from './review-decision.tsx';

/** The citizen's words beside the unit's reply, and the two decisions under them. */
export function ReviewScreen({ deskCase }: { deskCase: DeskCase }) {
  const { words } = useWords();
  const [knownUntil, setKnownUntil] = useState<number | null>(null);
  const meetConflict = () => {
    setKnownUntil(Math.max(0, ...deskCase.timeline.map((entry) => entry.number)));
    void readCasesAgain();
  };
  const reply = deskCase.replies.find(({ state }) => state === 'signed');
  return (
    <OpenCaseContext.Provider
      value={{ deskCase, panel: null, openPanel: () => {}, closePanel: () => {}, meetConflict }}
    >
      <Page
        title={words.review.title(caseNumberText(deskCase.caseNumber))}
        wide
        beside={
          <Link to={`/cases/${deskCase.caseId}`} aria-keyshortcuts="c">
            {words.review.wholeCase}
          </Link>
        }
      >
        {knownUntil !== null && <ConflictNotice since={knownUntil} close={() => setKnownUntil(null)} />}
        <div className="side-by-side">
          <div>
            <CaseText deskCase={deskCase} />
            <AttachmentList attachments={deskCase.attachments.filter((file) => file.ofReply === null)} />
            <CaseFacts deskCase={deskCase} />
          </div>
          <section>
            <h2>{words.review.replyText}</h2>
            {reply ? (
              <>
                <AnsweredPoints points={reply.points} />
                <ReplyText reply={reply} />
                <AttachmentList
                  title={reply.byPaper ? words.oversight.paperScan : words.reply.evidence}
                  attachments={deskCase.attachments.filter((file) => file.ofReply === reply.replyId)}
                />
                <ReviewDecision />
              </>
            ) : (
              <p>{words.review.nothingSigned}</p>
            )}
          </section>
        </div>
      </Page>
    </OpenCaseContext.Provider>
  );
}
