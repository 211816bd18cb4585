import type { LeaveView } from '@huiyin/contract/desk/leave';
import { useMutation } from '@tanstack/react-query';
import { useAnnounce } from '../app/announcer.tsx';
import { FailureNote } from '../app/answer.tsx';
import { WideTable } from '../app/wide-table.tsx';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

type Leave = LeaveView['leaves'][number];

/** Leaves that last or are to come; the own ones can be called off. */
export function LeaveTable({ leaves }: { leaves: readonly Leave[] }) {
  const { words } = useWords();
  const say = words.leave;
  const dates = useDates();
  return (
    <WideTable label={say.current}>
      <table className="dense">
        <caption className="visually-hidden">{say.current}</caption>
        <thead>
          <tr>
            <th scope="col">{say.columns.who}</th>
            <th scope="col">{say.columns.unit}</th>
            <th scope="col">{say.columns.role}</th>
            <th scope="col">{say.columns.days}</th>
            <th scope="col">{say.columns.deputy}</th>
            <th scope="col">{say.columns.act}</th>
          </tr>
        </thead>
        <tbody>
          {leaves.map((leave) => (
            <tr key={leave.leaveId}>
              <th scope="row">{leave.name}</th>
              <td>{leave.unit ?? say.office}</td>
              <td>{words.roles[leave.role]}</td>
              <td className="number">
                {say.days(dates.day(leave.fromOn), dates.day(leave.toOn))}{' '}
                {leave.lasts && <span className="waiting">{say.lasts}</span>}
              </td>
              <td>{leave.deputy}</td>
              <td>{leave.mayEnd && <EndButton leave={leave} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
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
    <>
      <button type="button" aria-label={say.endOf(leave.name)} onClick={() => end.isPending || end.mutate()}>
        {say.end}
      </button>
      {end.error && <FailureNote error={end.error} />}
    </>
  );
}
