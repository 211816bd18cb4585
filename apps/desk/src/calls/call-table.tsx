import type { OutboundCallView } from '@huiyin/contract/desk/outbound-calls';
import { type CallOutcome, callOutcomes } from '@huiyin/domain/notice/notice';
import { telephonesIn } from '@huiyin/domain/notice/telephones';
import { useEffect, useRef } from 'react';
import { CaseNumberLink } from '../cases/case-number-link.tsx';
import { caseNumberText } from '../cases/case-number-text.ts';
import { useQueueKeys } from '../cases/queue/use-queue-keys.ts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';
import { CallTries } from './call-tries.tsx';
import { TakeBack } from './ended-calls.tsx';
import type { Calls } from './use-calls.ts';

type CallTableProps = { readonly waiting: readonly OutboundCallView[]; readonly calls: Calls };

/** One row a call, its outcomes as buttons; a call that ended leaves the table, and the focus goes on to the next. */
export function CallTable({ waiting, calls }: CallTableProps) {
  const { columns, ...say } = useWords().words.calls;
  const list = useRef<HTMLDivElement>(null);
  const ended = useRef<number | null>(null);
  useQueueKeys({ list, search: null, ready: waiting.length > 0, comesBack: false });
  // Once the list was read again.
  useEffect(() => {
    if (ended.current === null || document.activeElement !== document.body) return;
    const links = [...(list.current?.querySelectorAll('a') ?? [])];
    (links[Math.min(ended.current, links.length - 1)] ?? document.querySelector('h1'))?.focus();
    ended.current = null;
  }, [waiting]);
  return (
    <div ref={list}>
      {waiting.length === 0 ? (
        <p className="empty">{say.empty}</p>
      ) : (
        <table className="dense stacked calls">
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
            {waiting.map((call, at) => (
              <CallRow
                key={call.callId}
                call={call}
                calls={calls}
                end={(outcome) => {
                  ended.current = at;
                  calls.record({ call, outcome });
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
  readonly calls: Calls;
  readonly end: (outcome: CallOutcome) => void;
};

function CallRow({ call, calls, end }: CallRowProps) {
  const { columns, ...say } = useWords().words.calls;
  const dates = useDates();
  const number = caseNumberText(call.caseNumber);
  return (
    <tr>
      <th scope="row">
        <CaseNumberLink caseId={call.caseId} caseNumber={call.caseNumber} />
      </th>
      <td data-head={columns.occasion}>{say.occasions[call.occasion]}</td>
      <td data-head={columns.telephone}>
        <Telephone written={call.telephone} />
      </td>
      <td data-head={columns.queued} className="number">
        {dates.shortMoment(call.queuedAt)}
      </td>
      <td data-head={columns.tried}>
        <div>
          <CallTries tries={call.tries} /> <TakeBack call={call} calls={calls} />
        </div>
      </td>
      <td data-head={columns.outcome} className="call-outcomes">
        <div>
          {callOutcomes.map((outcome, at) => (
            <button
              type="button"
              key={outcome}
              data-reach
              aria-keyshortcuts={String(at + 1)}
              aria-label={say.outcomeOf(say.outcomes[outcome], number)}
              onClick={() => calls.busy || end(outcome)}
            >
              {say.outcomes[outcome]}
            </button>
          ))}
        </div>
      </td>
    </tr>
  );
}

/** The number to call first, and the others that were left beside it. */
function Telephone({ written }: { written: string }) {
  const { calls: say, common } = useWords().words;
  const [first, ...others] = telephonesIn(written);
  return (
    <div>
      <span className="number">{first ?? (written || say.withdrawn)}</span>
      {others.length > 0 && <div className="soft">{say.otherNumbers(others.join(common.items))}</div>}
    </div>
  );
}
