import type { HomeView } from '@huiyin/contract/portal/reading';
import { portalMessages } from '@huiyin/i18n/portal';
import { ButtonLink, ButtonRow } from '@huiyin/ui/button';
import { SearchBox } from '@huiyin/ui/search-box';
import { useMessages, usePage, usePaths } from '../../page/use-page.ts';
import { CountedThrough, PublicCountText } from '../measure/public-count.tsx';

/** What one comes for: search, say it directly, or call. */
export function HomeOpening() {
  const { home } = useMessages(portalMessages);
  const { phone } = usePage().jurisdiction;
  const paths = usePaths();
  return (
    <div className="opening">
      <h1>{home.heading}</h1>
      <p className="hy-lead">{home.lead}</p>
      <SearchBox
        action={paths.search}
        id="q"
        label={home.searchLabel}
        hint={home.searchHint}
        button={home.search}
      />
      <ButtonRow>
        <ButtonLink href={paths.submit()}>{home.tell}</ButtonLink>
        <a href={`tel:${phone}`}>{home.call(phone)}</a>
      </ButtonRow>
    </div>
  );
}

/** The everyday doors. */
export function TopicDoors({ topics }: { topics: HomeView['topics'] }) {
  const { home } = useMessages(portalMessages);
  const { locale } = usePage();
  const paths = usePaths();
  if (topics.length === 0) return null;
  return (
    <nav aria-labelledby="doors">
      <h2 id="doors" className="doors__title">
        {home.doors}
      </h2>
      <ul className="doors">
        {topics.map((topic) => (
          <li key={topic.slug}>
            <a href={paths.topic(topic.slug)}>
              <span className="doors__name">{locale === 'en' ? topic.nameEn : topic.name}</span>
              {topic.measures > 0 && (
                <span className="doors__count">{home.doorMeasures(topic.measures)}</span>
              )}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The numbered findings of the inspection. */
export function ProblemList({ home: view }: { home: HomeView }) {
  const { home } = useMessages(portalMessages);
  const paths = usePaths();
  if (!view.report) return <p>{home.noReport}</p>;
  return (
    <section className="hy-section" aria-labelledby="problems">
      <h2 id="problems">{home.problems}</h2>
      {view.report.title ? (
        <p className="hy-soft">
          <a href={paths.original(view.report.reportId)}>{home.problemsLead(view.report.title)}</a>
        </p>
      ) : null}
      <ul className="problems">
        {view.problems.map((problem) => (
          <li key={problem.problemId}>
            <span className="problems__number">{problem.number}</span>
            <a href={paths.problem(problem.problemId)}>{problem.title || home.unnamedProblem}</a>
            <span className="problems__count">{home.problemMeasures(problem.measures)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was received, answered, and answered but not published, each with why; all a day old. */
export function HomeFigures({ home: view }: { home: HomeView }) {
  const { home, figures } = useMessages(portalMessages);
  return (
    <section className="hy-section" aria-labelledby="figures">
      <h2 id="figures">{home.figures}</h2>
      <dl className="hy-summary">
        <div>
          <dt>{home.received}</dt>
          <dd>
            <PublicCountText count={view.received} />
          </dd>
        </div>
        <div>
          <dt>{home.answered}</dt>
          <dd>
            <PublicCountText count={view.answered} />
          </dd>
        </div>
        {view.unpublished.map(({ reason, count }) => (
          <div key={reason}>
            <dt>{home.unpublished}</dt>
            <dd>
              <PublicCountText count={count} />{' '}
              <span className="hy-soft">{home.unpublishedReasons[reason]}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p className="hy-small hy-soft">
        <CountedThrough /> {figures.note}
      </p>
    </section>
  );
}
