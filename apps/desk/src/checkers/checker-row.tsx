import type { CheckerInvitation, InvitedChecker } from '@huiyin/contract/desk/checkers';
import { useMutation } from '@tanstack/react-query';
import { useAnnounce } from '../app/announcer.tsx';
import { FailureNote } from '../app/answer.tsx';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

type CheckerRowProps = {
  readonly checker: InvitedChecker;
  readonly invited: (made: { readonly label: string; readonly invitation: CheckerInvitation }) => void;
};

/** One checker: under which label, as what, until when, and the two things that can be done. */
export function CheckerRow({ checker, invited }: CheckerRowProps) {
  const { checkers: say, common } = useWords().words;
  const dates = useDates();
  const announce = useAnnounce();
  const { checkerId, label, kind, standing, untilOn } = checker;
  const act = useMutation({
    mutationFn: async (action: 'renewLink' | 'revoke') => {
      if (action === 'revoke') return desk.checker.revoke.mutate({ checkerId });
      invited({ label, invitation: await desk.checker.renewLink.mutate({ checkerId }) });
    },
    onSuccess: (_, action) => {
      announce(say.done[action](label));
      return queryClient.invalidateQueries({ queryKey: deskQuery.checker.pathKey() });
    },
  });
  const isOver = standing === 'revoked' || untilOn < dates.today();
  const button = (action: 'renewLink' | 'revoke') => (
    <button
      type="button"
      aria-label={`${say.act[action]}${common.colon}${label}`}
      onClick={() => act.isPending || act.mutate(action)}
    >
      {say.act[action]}
    </button>
  );
  return (
    <tr>
      <th scope="row">{label}</th>
      <td data-head={say.kind}>{say.kinds[kind]}</td>
      <td data-head={say.standing}>{say.standings[standing]}</td>
      <td data-head={say.until}>{dates.day(untilOn)}</td>
      <td data-head={say.actions}>
        {!isOver && (
          <div className="row-buttons">
            {button('renewLink')}
            {button('revoke')}
          </div>
        )}
        {act.error && <FailureNote error={act.error} />}
      </td>
    </tr>
  );
}
