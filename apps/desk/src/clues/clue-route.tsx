import { useParams } from 'react-router';
import { BackLink } from '../app/back-link.tsx';
import { Page } from '../app/page.tsx';
import { Opened } from '../keys/opened.tsx';
import { WithOwnKey } from '../keys/with-own-key.tsx';
import { tipMark } from '../tips/tip-mark.ts';
import { useWords } from '../words/words.tsx';
import { ClueScreen } from './clue-screen.tsx';
import { openClue } from './open-clue.ts';

/** One clue: first the passphrase, then its entries. */
export function ClueRoute() {
  const { clueId = '' } = useParams();
  const { clues: say } = useWords().words;
  return (
    <Page title={say.name(tipMark(clueId))} beside={<BackLink to="/clues">{say.back}</BackLink>} wide>
      <WithOwnKey noKey={say.noKey} sealed={say.sealed}>
        {(privateKey) => (
          <Opened key={clueId} id={clueId} privateKey={privateKey} open={openClue}>
            {(clue, again) => <ClueScreen clue={clue} again={again} />}
          </Opened>
        )}
      </WithOwnKey>
    </Page>
  );
}
