import { saysRetaliation } from '@huiyin/domain/tip/says-retaliation';
import { useState } from 'react';
import { Link } from 'react-router';
import { useAnnounce } from '../app/announcer.tsx';
import { newClueAddress } from '../clues/clue-address.ts';
import { useWords } from '../words/words.tsx';
import { LetInNote } from './let-in-note.tsx';
import type { OpenedMessage, OpenedTip } from './open-tip.ts';
import { ReplyTipForm } from './reply-tip-form.tsx';
import { SealedFile } from './sealed-file.tsx';
import { TipDue } from './tip-due.tsx';
import { TipSteps } from './tip-steps.tsx';

type TipScreenProps = { readonly tip: OpenedTip; readonly again: () => void };

/** An opened tip: what was said on the left, what to do on the right. */
export function TipScreen({ tip, again }: TipScreenProps) {
  const { words } = useWords();
  const { tips: say } = words;
  const announce = useAnnounce();
  const [replies, setReplies] = useState(0);
  const done = (said: string) => {
    announce(said);
    again();
  };
  const { view } = tip;
  return (
    <div className="case sealed-tip">
      <div className="case-said">
        <p>
          {say.states[view.state]} {view.realName && <span className="soft">{say.realName}</span>}{' '}
          <TipDue deadlines={view.deadlines} />
        </p>
        {tip.messages.map((message) => (
          <Message key={message.number} message={message} />
        ))}
      </div>
      <aside className="case-aside">
        <TipSteps view={view} done={() => done(say.stepped)} />
        {view.may.includes('reply') && (
          <ReplyTipForm
            key={replies}
            view={view}
            done={() => {
              setReplies(replies + 1);
              done(say.sent);
            }}
          />
        )}
        <p>
          <Link to={newClueAddress('tip', view.tipId)} aria-keyshortcuts="c">
            {words.clues.fromTip}
          </Link>
        </p>
        <LetInNote tip={tip} done={() => done(say.letInDone)} />
      </aside>
    </div>
  );
}

function Message({ message: { sender, on, content } }: { message: OpenedMessage }) {
  const { tips: say } = useWords().words;
  return (
    <section>
      <h2>{sender === 'citizen' ? say.fromCitizen(on) : say.fromOffice(on)}</h2>
      {content === null ? (
        <p className="late">{say.broken}</p>
      ) : (
        <>
          {sender === 'citizen' && saysRetaliation(content.text) && <p className="late">{say.retaliation}</p>}
          <p className="as-typed">{content.text}</p>
          {content.files.length > 0 && (
            <>
              <h3>{say.files}</h3>
              <p className="soft">{say.saveHint}</p>
              <ul className="sealed-files">
                {content.files.map((file) => (
                  <SealedFile key={file.name} file={file} />
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}
