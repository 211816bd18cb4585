import type { CallView } from '@huiyin/contract/portal/topic-calls';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { Timeline } from '@huiyin/ui/timeline';
import { useDay, useMessages } from '../../page/use-page.ts';

/** Every step of a call with its day, and why one was given more time. */
export function CallEvents({ events }: Pick<CallView, 'events'>) {
  const { page: words } = useMessages(topicCallMessages);
  const day = useDay();
  const nameOf = (type: string) => words.event[type as keyof typeof words.event] ?? type;
  return (
    <section aria-labelledby="events">
      <h2 id="events">{words.events}</h2>
      <Timeline
        entries={events.map(({ type, on, until, words: said }, at) => ({
          ...{ key: String(at), at: on, when: day(on), title: nameOf(type), tone: 'plain' as const },
          body:
            until || said ? (
              <p>
                {until ? words.eventUntil(day(until)) : null} {said ? words.eventReason(said) : null}
              </p>
            ) : null,
        }))}
      />
    </section>
  );
}
