import type { CallView } from '@huiyin/contract/desk/outbound-calls';
import type { CallOutcome } from '@huiyin/domain/notice/notice';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAnnounce } from '../app/announcer.tsx';
import { caseNumberText } from '../cases/case-number-text.ts';
import { desk, deskQuery, queryClient } from '../rpc/client.ts';
import { useWords } from '../words/words.tsx';

/** An outcome that can be taken back. */
export type NotedOutcome = {
  readonly call: Pick<CallView, 'callId' | 'caseNumber'>;
  readonly number: number;
  readonly outcome: CallOutcome;
};

/** Noting how a call went, and taking it back; `last` is what was noted last on this page. */
export function useCalls() {
  const say = useWords().words.calls;
  const announce = useAnnounce();
  const [last, setLast] = useState<NotedOutcome | null>(null);
  const onSettled = () => queryClient.invalidateQueries({ queryKey: deskQuery.calls.pathKey() });
  const record = useMutation({
    mutationFn: ({ call, outcome }: { call: CallView; outcome: CallOutcome }) =>
      desk.calls.record.mutate({ callId: call.callId, outcome }),
    onSuccess: ({ ended, number }, { call, outcome }) => {
      setLast({ call, number, outcome });
      announce(ended ? say.ended(say.outcomes[outcome]) : say.again);
    },
    onSettled,
  });
  const takeBack = useMutation({
    mutationFn: ({ call, number }: Omit<NotedOutcome, 'outcome'>) =>
      desk.calls.takeBack.mutate({ callId: call.callId, number }),
    onSuccess: (_, { call }) => {
      setLast(null);
      announce(say.takenBackNow(caseNumberText(call.caseNumber)));
    },
    onSettled,
  });
  return {
    last,
    busy: record.isPending || takeBack.isPending,
    failure: takeBack.error ?? record.error,
    record: record.mutate,
    takeBack: takeBack.mutate,
  };
}

export type Calls = ReturnType<typeof useCalls>;
