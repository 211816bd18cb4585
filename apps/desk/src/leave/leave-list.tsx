import type { LeaveView } from '@huiyin/contract/desk/leave';
import { useMutation } from '@tanstack/react-query';
import { useAnnounce } from '../app/announcer.tsx';
import { FailureNote } from '../app/answer.tsx';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

type Leave = LeaveView['leaves'][number];

/** Leaves that last or are to come; those that one may set can be called off. */
export function LeaveList({ leaves }: { leaves: readonly Leave[] }) {
  const { words } = useWords();
  const say = words.leave;
  const dates = useDates();
  return (
    <ul className="kept-list">
      {leaves.map((leave) => (
        <li key={leave.leaveId}>
          <h3>
            {leave.name}{' '}
            <span className="soft">{[leave.unit ?? say.office, words.roles[leave.role]].join(' · ')}</span>
          </h3>
          <p>
            <span className="number">{say.days(dates.day(leave.fromOn), dates.day(leave.toOn))}</span>{' '}
            {say.standsIn(leave.deputy)} {leave.lasts && <span className="waiting">{say.lasts}</span>}
          </p>
          {leave.mayEnd && <EndButton leave={leave} />}
        </li>
      ))}
    </ul>
  );
}

function EndButton({ leave }: { leave: Leave }) {
  const say = useWords().words.leave;
  const announce = useAnnounce();
  const end = useMutation({
    mutationFn: () => desk.leave.end.mutate({ leaveId: leave.leaveId }),
    onSuccess: () => {
      announce(say.ended);
      return queryClient.invalidateQueries({ queryKey: deskQuery.leave.pathKey() });
    },
  });
  return (
    <p className="kept-buttons">
      <button
        type="button"
        aria-label={say.endOf(leave.name)}
        data-reach
        aria-keyshortcuts="x"
        onClick={() => end.isPending || end.mutate()}
      >
        {say.end}
      </button>
      {end.error && <FailureNote error={end.error} />}
    </p>
  );
}
