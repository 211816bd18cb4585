import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { orErrorPage } from '../caller/or-error-page.ts';
import { HomeCall } from '../features/home/home-call.tsx';
import { HomeFigures, HomeOpening, ProblemList, TopicDoors } from '../features/home/home-sections.tsx';
import { StandingPicture } from '../features/home/standing-picture.tsx';
import { AnswerList } from '../features/thread/answer-list.tsx';
import { ThreadRecord } from '../features/thread/thread-record.tsx';
import { describe, placeName } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useMessages } from '../page/use-page.ts';
import type { Route } from './+types/home.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const page = context.get(pageContext);
  return { page, home: await orErrorPage(context.get(callerContext).reading.home()) };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page } = loaderData;
  return describe(page, { title: messages(page.locale, portalMessages).site.title(placeName(page)) });
}

export default function Home({ loaderData: { home } }: Route.ComponentProps) {
  const { home: words } = useMessages(portalMessages);
  return (
    <>
      <div className="hy-split">
        <HomeOpening />
        <TopicDoors topics={home.topics} />
      </div>
      {home.call ? <HomeCall call={home.call} /> : null}
      {home.standing ? <StandingPicture standing={home.standing} /> : null}
      {home.showcase ? (
        <section className="hy-section" aria-labelledby="showcase">
          <h2 id="showcase">{words.showcase}</h2>
          <p className="hy-soft">{words.showcaseLead}</p>
          <ThreadRecord record={home.showcase} headingLevel={4} />
        </section>
      ) : null}
      <ProblemList home={home} />
      <section className="hy-section" aria-labelledby="latest">
        <h2 id="latest">{words.latest}</h2>
        {home.latest.length > 0 ? <AnswerList answers={home.latest} /> : <p>{words.noAnswers}</p>}
      </section>
      <HomeFigures home={home} />
    </>
  );
}
