import { claimMessages } from '@huiyin/i18n/claims';
import { ButtonLink } from '@huiyin/ui/button';
import { useMessages, usePaths } from '../../page/use-page.ts';

/** After an answer: when it counts, and the way to say more. */
export function VerifiedPage({ measureId }: { measureId: string }) {
  const { verify: words } = useMessages(claimMessages);
  const paths = usePaths();
  return (
    <div className="hy-column">
      <h1>{words.thanks}</h1>
      <p>{words.thanksText}</p>
      <p>
        <a href={paths.measure(measureId)}>{words.back}</a>
      </p>
      <h2>{words.more}</h2>
      <p>{words.moreText}</p>
      <ButtonLink href={paths.submit({ measureId })}>{words.tell}</ButtonLink>
    </div>
  );
}
