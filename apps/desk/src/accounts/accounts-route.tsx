import type { Invitation, StaffAccount } from '@huiyin/contract/desk/accounts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Answer } from '../app/answer.tsx';
import { Page } from '../app/page.tsx';
import { WideTable } from '../app/wide-table.tsx';
import { deskQuery } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';
import { AccountRow } from './account-row.tsx';
import { InvitationLink } from './invitation-link.tsx';
import { InviteForm } from './invite-form.tsx';
import { PostForm } from './post-form.tsx';

type Open =
  | { readonly panel: 'invite' }
  | { readonly panel: 'link'; readonly name: string; readonly invitation: Invitation }
  | { readonly panel: 'post'; readonly account: StaffAccount };

/** 工作人员账户: who can sign in, and as what. */
export function AccountsRoute() {
  const say = useWords().words.accounts;
  const query = useQuery(deskQuery.account.list.queryOptions());
  const [open, setOpen] = useState<Open | null>(null);
  const showLink = (person: { readonly name: string; readonly invitation: Invitation }) =>
    setOpen({ panel: 'link', ...person });
  return (
    <Page title={say.title} wide>
      <p className="soft">{say.intro}</p>
      {open?.panel !== 'invite' && (
        <button
          type="button"
          className="primary"
          aria-keyshortcuts="n"
          onClick={() => setOpen({ panel: 'invite' })}
        >
          {say.inviteSomebody}
        </button>
      )}
      {open?.panel === 'invite' && <InviteForm invited={showLink} close={() => setOpen(null)} />}
      {open?.panel === 'link' && (
        <InvitationLink
          key={open.invitation.key}
          name={open.name}
          // Behind the #, where no server and no log of one sees it.
          link={`${location.origin}/invitation#${open.invitation.key}`}
          hint={say.linkHint(open.invitation.expiresAt.slice(0, 10))}
        />
      )}
      {open?.panel === 'post' && (
        <PostForm key={open.account.staffId} account={open.account} close={() => setOpen(null)} />
      )}
      <Answer query={query}>
        {(accounts) => (
          <WideTable label={say.title}>
            <table className="dense stacked">
              <thead>
                <tr>
                  <th scope="col">{say.columns.person}</th>
                  <th scope="col">{say.columns.post}</th>
                  <th scope="col">{say.columns.state}</th>
                  <th scope="col">{say.columns.actions}</th>
                </tr>
              </thead>
              <tbody>
                {accounts.map((account) => (
                  <AccountRow
                    key={account.staffId}
                    account={account}
                    change={() => setOpen({ panel: 'post', account })}
                    invited={showLink}
                  />
                ))}
              </tbody>
            </table>
          </WideTable>
        )}
      </Answer>
    </Page>
  );
}
