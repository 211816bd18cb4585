import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { InvitationLink } from '../accounts/invitation-link.tsx';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { WideTable } from '../app/wide-table.tsx';
import { BackToMeasures } from '../measures/back-to-measures.tsx';
import { deskQuery, type RouterOutput } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { CheckerForm } from './checker-form.tsx';
import { CheckerRow } from './checker-row.tsx';

type Made = { readonly label: string; readonly invitation: RouterOutput['checker']['invite'] };

/** 受邀核查人: whom the office invited to look at measures. */
export function CheckersRoute() {
  const { words } = useWords();
  const say = words.checkers;
  const query = useQuery(deskQuery.checker.list.queryOptions());
  const [inviting, setInviting] = useState(false);
  const [made, setMade] = useState<Made | null>(null);
  const show = (shown: Made) => {
    setInviting(false);
    setMade(shown);
  };
  return (
    <Page title={say.title} wide beside={<BackToMeasures />}>
      <p className="soft">{say.intro}</p>
      {inviting ? (
        <CheckerForm invited={show} close={() => setInviting(false)} />
      ) : (
        <button type="button" className="primary" aria-keyshortcuts="n" onClick={() => setInviting(true)}>
          {say.invite}
        </button>
      )}
      {made && (
        <InvitationLink
          key={made.invitation.link}
          name={made.label}
          link={made.invitation.link}
          hint={say.linkHint(made.invitation.expiresAt.slice(0, 10))}
        />
      )}
      <Answer query={query}>
        {(checkers) =>
          checkers.length === 0 ? (
            <p className="empty">{say.none}</p>
          ) : (
            <WideTable label={say.title}>
              <table className="dense stacked">
                <caption className="visually-hidden">{say.title}</caption>
                <thead>
                  <tr>
                    <th scope="col">{say.label}</th>
                    <th scope="col">{say.kind}</th>
                    <th scope="col">{say.standing}</th>
                    <th scope="col">{say.until}</th>
                    <th scope="col">{say.actions}</th>
                  </tr>
                </thead>
                <tbody>
                  {checkers.map((checker) => (
                    <CheckerRow key={checker.checkerId} checker={checker} invited={show} />
                  ))}
                </tbody>
              </table>
            </WideTable>
          )
        }
      </Answer>
    </Page>
  );
}
