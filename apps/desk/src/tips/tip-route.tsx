import { useParams } from 'react-router';
import { BackLink } from '../app/back-link.tsx';
import { Page } from '../app/page.tsx';
import { Opened } from '../keys/opened.tsx';
import { WithOwnKey } from '../keys/with-own-key.tsx';
import { useWords } from '../words/words.tsx';
import { openTip } from './open-tip.ts';
import { tipMark } from './tip-mark.ts';
import { TipScreen } from './tip-screen.tsx';

/** One tip: first the passphrase, then what is in it. */
export function TipRoute() {
  const { tipId = '' } = useParams();
  const { tips: say } = useWords().words;
  return (
    <Page title={say.name(tipMark(tipId))} wide>
      <p>
        <BackLink to="/tips">{say.back}</BackLink>
      </p>
      <WithOwnKey noKey={say.noKey} sealed={say.sealed}>
        {(privateKey) => (
          <Opened key={tipId} id={tipId} privateKey={privateKey} open={openTip}>
            {(tip, again) => <TipScreen tip={tip} again={again} />}
          </Opened>
        )}
      </WithOwnKey>
    </Page>
  );
}
