import { fingerprintOf } from '@huiyin/sealing/key-pair';
import { useQuery } from '@tanstack/react-query';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useStaff } from '../session/staff-context.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { ChangePassphraseForm, CreateKeyForm } from './key-forms.tsx';
import { KeyPasskeys } from './key-passkeys.tsx';
import { ReplaceKeyForm } from './replace-key-form.tsx';
import { RotateKeyForm } from './rotate-key-form.tsx';
import { OlderEnvelopes } from './wrap-envelopes-form.tsx';

/** The key of a custodian or discipline officer: made here, kept by the server only as the passphrase wrapped it. */
export function KeyRoute() {
  const { words } = useWords();
  const { role } = useStaff();
  const dates = useDates();
  const { ownKey: say } = words;
  const query = useQuery(deskQuery.identity.ownKey.queryOptions());
  const custodian = role === 'custodian';
  return (
    <Page title={say.title}>
      <p>{custodian ? say.introCustodian : say.introOfficer}</p>
      <p>{say.lost}</p>
      <Answer query={query}>
        {(ownKey) =>
          ownKey === null ? (
            <>
              <p className="empty">
                {say.none} {custodian && say.noneCustodian}
              </p>
              <CreateKeyForm />
            </>
          ) : (
            <>
              <dl className="facts">
                <div>
                  <dt>{say.madeOn}</dt>
                  <dd className="number">{dates.shortMoment(ownKey.createdAt)}</dd>
                </div>
                <div>
                  <dt>{say.fingerprint}</dt>
                  <dd>
                    <code>{fingerprintOf(ownKey.recipient)}</code>
                    <span className="soft"> {say.fingerprintHint}</span>
                  </dd>
                </div>
              </dl>
              {custodian && <OlderEnvelopes ownKey={ownKey} />}
              <KeyPasskeys ownKey={ownKey} />
              <h2>{say.change}</h2>
              <ChangePassphraseForm key={JSON.stringify(ownKey.wrapped)} ownKey={ownKey} />
              <details key={ownKey.keyId}>
                <summary aria-keyshortcuts="r">{words.tips.rotate}</summary>
                {custodian ? <ReplaceKeyForm ownKey={ownKey} /> : <RotateKeyForm ownKey={ownKey} />}
              </details>
            </>
          )
        }
      </Answer>
    </Page>
  );
}
