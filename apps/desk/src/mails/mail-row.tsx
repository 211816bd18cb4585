import type { SetAsideMailView } from '@huiyin/contract/desk/set-aside-mails';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { FailureNote } from '../app/answer.tsx';
import { caseNumberText } from '../cases/case-number-text.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { DiscardForm } from './discard-form.tsx';

/** One mail: why it was set aside, its words where they were kept, and the two ways to decide. */
export function MailRow({ mail }: { mail: SetAsideMailView }) {
  const say = useWords().words.mails;
  const dates = useDates();
  const announce = useAnnounce();
  const [discarding, setDiscarding] = useState(false);
  const register = useMutation({
    mutationFn: () => desk.mail.register.mutate({ mailId: mail.mailId }),
    onSuccess: ({ caseNumber }) => {
      announce(say.registered(caseNumberText(caseNumber)));
      return queryClient.invalidateQueries({ queryKey: deskQuery.mail.pathKey() });
    },
  });
  const when = dates.shortMoment(mail.arrivedAt);
  return (
    <li>
      <h2>{say.reasons[mail.reason]}</h2>
      <p className="soft number">
        {when} · {sizeText(mail.bytes)}
        {mail.more > 0 && ` · ${say.more(mail.more)}`}
      </p>
      {mail.text === '' ? <p className="soft">{say.nothingKept}</p> : <MailWords mail={mail} when={when} />}
      <p className="mail-decision">
        {mail.registrable ? (
          <button
            type="button"
            data-reach
            aria-keyshortcuts="a"
            onClick={() => register.isPending || register.mutate()}
          >
            {say.register}
          </button>
        ) : (
          <span className="soft">{say.cannotRegister} </span>
        )}
        <button
          type="button"
          aria-keyshortcuts="x"
          aria-expanded={discarding}
          onClick={() => setDiscarding(!discarding)}
        >
          {say.discard}
        </button>
      </p>
      {register.error && <FailureNote error={register.error} />}
      {discarding && <DiscardForm mailId={mail.mailId} close={() => setDiscarding(false)} />}
    </li>
  );
}

function MailWords({ mail, when }: { mail: SetAsideMailView; when: string }) {
  const { mails: say, common } = useWords().words;
  return (
    <details>
      <summary>{say.read(when)}</summary>
      <p className="as-typed">{mail.text}</p>
      {mail.files.length > 0 && (
        <p className="soft">{say.files(mail.files.map(({ fileName }) => fileName).join(common.items))}</p>
      )}
      {mail.refusedFiles > 0 && <p className="soft">{say.refusedFiles(mail.refusedFiles)}</p>}
    </details>
  );
}

function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(kilobytes / 1024).toFixed(1)} MB`;
}
