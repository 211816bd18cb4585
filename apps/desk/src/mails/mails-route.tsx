import { useQuery } from '@tanstack/react-query';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { MailRow } from './mail-row.tsx';

/** 被拦下的邮件: what came to the public mailbox and made no case by itself. */
export function MailsRoute() {
  const say = useWords().words.mails;
  const dates = useDates();
  const query = useQuery(deskQuery.mail.list.queryOptions());
  return (
    <Page title={say.title}>
      <p className="soft">{say.intro}</p>
      <Answer query={query}>
        {({ mails, mailbox }) => (
          <>
            <p className="soft">{mailbox ? say.looked(dates.shortMoment(mailbox.lookedAt)) : say.off}</p>
            {mailbox !== null && mailbox.waiting > 0 && (
              <p className="waiting">{say.waiting(mailbox.waiting)}</p>
            )}
            {mails.length === 0 ? (
              <p className="empty">{say.empty}</p>
            ) : (
              <ul className="mails">
                {mails.map((mail) => (
                  <MailRow key={mail.mailId} mail={mail} />
                ))}
              </ul>
            )}
          </>
        )}
      </Answer>
    </Page>
  );
}
