import type { CallView } from '@huiyin/contract/desk/outbound-calls';
import { DataTable } from '../app/data-table.tsx';
import { CaseNumberLink } from '../cases/case-number-link.tsx';
import { caseNumberText } from '../cases/case-number-text.ts';
import { useWords } from '../words/words.tsx';
import { CallTries } from './call-tries.tsx';
import type { Calls } from './use-calls.ts';

/** Calls that ended within a week, each with how it went and a way to take that back. */
export function EndedCalls({ ended, calls }: { ended: readonly CallView[]; calls: Calls }) {
  const say = useWords().words.calls;
  if (ended.length === 0) return null;
  return (
    <section>
      <h2>{say.endedTitle}</h2>
      <p className="soft">{say.endedIntro}</p>
      <DataTable
        caption={say.endedTitle}
        rows={ended}
        keyOf={({ callId }) => callId}
        stacks
        look="ended-calls"
        columns={[
          {
            head: say.columns.number,
            cell: ({ caseId, caseNumber }) => <CaseNumberLink caseId={caseId} caseNumber={caseNumber} />,
          },
          { head: say.columns.occasion, cell: ({ occasion }) => say.occasions[occasion] },
          { head: say.columns.tried, cell: ({ tries }) => <CallTries tries={tries} /> },
          {
            head: say.takeBack,
            cell: (call) => call.undoable !== null && <TakeBack call={call} calls={calls} />,
          },
        ]}
      />
    </section>
  );
}

/** Takes back the last outcome of a call. */
export function TakeBack({ call, calls }: { call: CallView; calls: Calls }) {
  const say = useWords().words.calls;
  const { undoable: number } = call;
  if (number === null) return null;
  return (
    <button
      type="button"
      className="plain"
      aria-label={say.takeBackOf(caseNumberText(call.caseNumber))}
      onClick={() => {
        if (calls.busy) return;
        document.querySelector('h1')?.focus();
        calls.takeBack({ call, number });
      }}
    >
      {say.takeBack}
    </button>
  );
}
