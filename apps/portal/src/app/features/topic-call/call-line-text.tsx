import type { CallLine } from '@huiyin/contract/portal/topic-calls';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { StatusTag } from '@huiyin/ui/status-tag';
import { useDay, useMessages } from '../../page/use-page.ts';

/** Where a call stands, until when, and what came of it. */
export function CallLineText({ call }: { call: CallLine }) {
  const { stages, list, page: words } = useMessages(topicCallMessages);
  const day = useDay();
  const { stage, until, isOver, adopted } = call;
  return (
    <span className="calls__stands">
      <StatusTag tone={stage === 'ended' ? 'plain' : 'waiting'}>{stages[stage]}</StatusTag>{' '}
      {until && stage !== 'ended' ? (isOver ? words.over(day(until)) : words.until(day(until))) : null}{' '}
      {adopted ? list.answered(adopted.answered, adopted.of) : null}
    </span>
  );
}
