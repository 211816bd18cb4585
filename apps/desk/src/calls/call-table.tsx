import type { OutboundCallView } from '@huiyin/contract/desk/outbound-calls';
import { type CallOutcome, callOutcomes } from '@huiyin/domain/notice/notice';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { useAnnounce } from '../app/announcer.tsx';
import { FailureNote } from '../app/answer.tsx';
import { caseNumberText } from '../cases/case-number-text.ts';
import { useQueueKeys } from '../cases/queue/use-queue-keys.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** One row a call, its outcomes as buttons; a call that ended leaves the table, and the focus goes on to the next. */
export function CallTable({ calls }: { calls: readonly OutboundCallView[] }) {
  const { words } = useWords();
  const { columns, ...say } = words.calls;
  const announce = useAnnounce();
  const list = useRef<HTMLDivElement>(null);
  const ended = useRef<number | null>(null);
  useQueueKeys({ list, search: null, ready: calls.length > 0, comesBack: false });
  // Once the list was read again.
  useEffect(() => {
    if (ended.current === null || document.activeElement !== document.body) return;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    (links[Math.min(ended.current, links.length - 1)] ?? document.querySelector('h1'))?.focus();
    ended.current = null;
  }, [calls]);
  const record = useMutation({
    mutationFn: (input: { callId: string; outcome: CallOutcome }) => desk.calls.record.mutate(input),
    onSuccess: ({ ended }, { outcome }) => announce(ended ? say.ended(say.outcomes[outcome]) : say.again),
    onSettled: () => queryClient.invalidateQueries({ queryKey: deskQuery.calls.pathKey() }),
  });
  return (
    <div ref={list}>
      {record.error && <FailureNote error={record.error} />}
      {calls.length === 0 ? (
        <p className="empty">{say.empty}</p>
      ) : (
        <table className="dense calls">
          <caption className="visually-hidden">{say.title}</caption>
          <thead>
            <tr>
              {Object.values(columns).map((column) => (
                <th scope="col" key={column}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {calls.map((call, at) => (
              <CallRow
                key={call.callId}
                call={call}
                busy={record.isPending}
                end={(outcome) => {
                  ended.current = at;
                  record.mutate({ callId: call.callId, outcome });
                }}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

type CallRowProps = {
  readonly call: OutboundCallView;
  readonly busy: boolean;
  readonly end: (outcome: CallOutcome) => void;
};

function CallRow({ call, busy, end }: CallRowProps) {
  const { words } = useWords();
  const say = words.calls;
  const dates = useDates();
  const number = caseNumberText(call.caseNumber);
  return (
    <tr>
      <th scope="row">
        <Link to={`/cases/${call.caseId}`} data-case={call.caseId} className="number">
          {number}
        </Link>
      </th>
      <td>{say.occasions[call.occasion]}</td>
      <td className="number">{call.telephone || say.withdrawn}</td>
      <td className="number">{dates.shortMoment(call.queuedAt)}</td>
      <td>{call.triedAt ? say.triedTimes(call.tries, dates.shortMoment(call.triedAt)) : say.never}</td>
      <td className="call-outcomes">
        {callOutcomes.map((outcome) => (
          <button
            type="button"
            key={outcome}
            aria-label={say.outcomeOf(say.outcomes[outcome], number)}
            onClick={() => busy || end(outcome)}
          >
            {say.outcomes[outcome]}
          </button>
        ))}
      </td>
    </tr>
  );
}
