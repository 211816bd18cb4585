import type { CheckerView } from '@huiyin/contract/portal/checker';
import { checkerMessages } from '@huiyin/i18n/checker';
import { Button, ButtonRow } from '@huiyin/ui/button';
import { useDay, useMessages, usePage, usePaths } from '../../page/use-page.ts';

/** Where an invitation leads. Opening the link uses nothing up: messengers open links to show what is behind them. */
export function InvitationPage({ checker, secret }: { checker: CheckerView; secret: string }) {
  const words = useMessages(checkerMessages);
  const day = useDay();
  const paths = usePaths();
  return (
    <form className="hy-column" action={paths.checker} method="post">
      <h1>{words.invited}</h1>
      <p>{words.invitedAs(words.kinds[checker.kind], checker.label, day(checker.untilOn))}</p>
      <p>{words.apart}</p>
      <p className="hy-soft">{words.kept}</p>
      <input type="hidden" name="key" defaultValue={secret} />
      <ButtonRow>
        <Button>{words.begin}</Button>
      </ButtonRow>
      <p className="hy-small hy-soft">{words.oneBrowser}</p>
    </form>
  );
}

/** For a link that holds no more, and for whoever comes without one. */
export function NoInvitationPage() {
  const words = useMessages(checkerMessages);
  const { jurisdiction } = usePage();
  const paths = usePaths();
  return (
    <div className="hy-column">
      <h1>{words.void}</h1>
      <p>{words.voidText(jurisdiction.phone)}</p>
      <p>
        {words.everybody} <a href={paths.home}>{words.toHome}</a>
      </p>
    </div>
  );
}
