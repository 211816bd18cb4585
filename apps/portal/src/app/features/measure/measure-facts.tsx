import type { MeasureView } from '@huiyin/contract/portal/reading';
import { portalMessages } from '@huiyin/i18n/portal';
import { SummaryList } from '@huiyin/ui/summary-list';
import { useMessages, usePage, usePaths } from '../../page/use-page.ts';
import { MeasureStatus } from './measure-status.tsx';
import { CountedThrough, PublicCountText } from './public-count.tsx';

/** What the report states about a measure beside its text, in one line below its name; what it leaves out is said so. */
export function MeasureFacts({ measure }: { measure: MeasureView }) {
  const { measure: words } = useMessages(portalMessages);
  const facts = [
    { term: words.status, value: <MeasureStatus status={measure.status} /> },
    { term: words.unit, value: measure.unit ?? words.notStated },
    ...(measure.leader ? [{ term: words.leader, value: measure.leader }] : []),
    { term: words.deadline, value: measure.deadline ?? words.notStated },
    ...(measure.topics.length > 0
      ? [{ term: words.topics, value: <TopicLinks topics={measure.topics} /> }]
      : []),
  ];
  return (
    <dl className="measure-facts">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function TopicLinks({ topics }: { topics: MeasureView['topics'] }) {
  const { site } = useMessages(portalMessages);
  const { locale } = usePage();
  const paths = usePaths();
  return topics.map((topic, index) => (
    <span key={topic.slug}>
      {index > 0 ? site.separator : null}
      <a href={paths.topic(topic.slug)}>{locale === 'en' ? topic.nameEn : topic.name}</a>
    </span>
  ));
}

/** How many people spoke about a measure. No complaint means unknown, and the page says so. */
export function MeasureCounts({ measure }: { measure: MeasureView }) {
  const { measure: words } = useMessages(portalMessages);
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">{words.counts}</h2>
      <SummaryList
        rows={[
          { term: words.cases, value: <PublicCountText count={measure.cases} /> },
          { term: words.answers, value: words.answerCount(measure.publicAnswers) },
        ]}
      />
      <p className="hy-small hy-soft">
        <CountedThrough />
      </p>
      <p className="hy-small hy-soft">{words.unknown}</p>
    </section>
  );
}
