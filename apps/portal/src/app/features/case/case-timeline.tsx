import type { TimelineEntry as CaseEvent } from '@huiyin/contract/portal/case-page';
import { followMessages } from '@huiyin/i18n/follow';
import { formatDateTime } from '@huiyin/i18n/format';
import { Timeline } from '@huiyin/ui/timeline';
import type { Tone } from '@huiyin/ui/tone';
import { useMessages, usePage } from '../../page/use-page.ts';

const tones: Readonly<Partial<Record<CaseEvent['type'], Tone>>> = {
  replyApproved: 'official',
  publicAnswerPublished: 'official',
  infoRequested: 'waiting',
  publicAnswerProposed: 'waiting',
  objected: 'waiting',
  extended: 'waiting',
  paused: 'waiting',
};

/** What happened, in plain words, oldest first. */
export function CaseTimeline({ entries }: { entries: readonly CaseEvent[] }) {
  const { timeline: words } = useMessages(followMessages);
  const { locale, jurisdiction } = usePage();
  return (
    <section aria-labelledby="timeline" className="hy-section">
      <h2 id="timeline">{words.heading}</h2>
      <Timeline
        entries={entries.map((event) => ({
          key: String(event.number),
          at: event.at,
          when: formatDateTime(locale, event.at, jurisdiction.timeZone),
          title: words.events[event.type],
          tone: tones[event.type] ?? 'plain',
          body: event.unit || event.words ? <EventBody event={event} /> : null,
        }))}
      />
    </section>
  );
}

function EventBody({ event }: { event: CaseEvent }) {
  const { timeline: words } = useMessages(followMessages);
  return (
    <>
      {event.unit ? <p>{words.unit(event.unit)}</p> : null}
      {event.words ? <p className="as-typed">{event.words}</p> : null}
    </>
  );
}
