import type { Invitation, StaffAccount } from '@huiyin/contract/desk/accounts';
import { isKeptAtDesk } from '@huiyin/domain/staff/policy';
import { useMutation } from '@tanstack/react-query';
import { useAnnounce } from '../app/announcer.tsx';
import { FailureNote } from '../app/answer.tsx';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

type AccountRowProps = {
  readonly account: StaffAccount;
  readonly change: () => void;
  readonly invited: (person: { readonly name: string; readonly invitation: Invitation }) => void;
};

/** One account: who, where, whether it can be used, and what can be done about it. */
export function AccountRow({ account, change, invited }: AccountRowProps) {
  const { words } = useWords();
  const say = words.accounts;
  const announce = useAnnounce();
  const { staffId, name, active } = account;
  const act = useMutation({
    mutationFn: async (action: 'close' | 'reopen' | 'endSessions' | 'renewInvitation') => {
      if (action !== 'renewInvitation') return desk.account[action].mutate({ staffId });
      invited({ name, invitation: await desk.account.renewInvitation.mutate({ staffId }) });
    },
    onSuccess: (_, action) => {
      announce(say.done[action](name));
      return queryClient.invalidateQueries({ queryKey: deskQuery.account.pathKey() });
    },
  });
  const button = (action: Parameters<typeof act.mutate>[0]) => (
    <button
      type="button"
      aria-label={`${say.actions[action]}${words.common.colon}${name}`}
      onClick={() => act.isPending || act.mutate(action)}
    >
      {say.actions[action]}
    </button>
  );
  const place = [account.unit, account.section].filter(Boolean).join(' · ');
  return (
    <tr>
      <th scope="row">
        {name} <span className="soft">{account.email}</span>
      </th>
      <td data-head={say.columns.post}>
        {words.roles[account.role]} {place && <span className="soft">{place}</span>}
      </td>
      <td data-head={say.columns.state}>{say.state(account)}</td>
      <td data-head={say.columns.actions}>
        {isKeptAtDesk(account.role) ? (
          <div className="row-buttons">
            {active && (
              <button
                type="button"
                aria-label={`${say.changePost}${words.common.colon}${name}`}
                aria-keyshortcuts="e"
                onClick={change}
              >
                {say.changePost}
              </button>
            )}
            {active && button('renewInvitation')}
            {active && account.sessions > 0 && button('endSessions')}
            {button(active ? 'close' : 'reopen')}
          </div>
        ) : (
          <span className="soft">{say.keptByOperator}</span>
        )}
        {act.error && <FailureNote error={act.error} />}
      </td>
    </tr>
  );
}
