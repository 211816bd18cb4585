import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { Breadcrumb } from '@huiyin/ui/breadcrumb';
import { ButtonLink, ButtonRow } from '@huiyin/ui/button';
import { Notice } from '@huiyin/ui/notice';
import { data } from 'react-router';
import { orErrorPage } from '../caller/or-error-page.ts';
import { measureName } from '../features/measure/measure-name.ts';
import { Moderation } from '../features/thread/moderation.tsx';
import { ThreadRecord } from '../features/thread/thread-record.tsx';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useDay, useMessages, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/answer.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { publicAnswerId } = params;
  const record = await orErrorPage(context.get(callerContext).reading.thread({ publicAnswerId }));
  return data({ page: context.get(pageContext), record }, { status: record.removed ? 410 : 200 });
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page, record } = loaderData;
  const { thread } = messages(page.locale, portalMessages);
  if (record.removed) return describe(page, { title: thread.heading });
  const short = [...record.question].slice(0, 40).join('');
  return describe(page, { title: thread.title(short), description: record.answer.slice(0, 120) });
}

export default function Answer({ loaderData: { record }, params: { publicAnswerId } }: Route.ComponentProps) {
  const { thread, measure: words, site } = useMessages(portalMessages);
  const paths = usePaths();
  const day = useDay();
  const { measure, removed } = record;
  const crumbs = [{ href: paths.home, text: site.home }];
  if (measure) crumbs.push({ href: paths.measure(measure.measureId), text: measureName(measure, words) });
  const about = measure ? thread.about(measure.title ?? words.untitled) : thread.aboutNothing;
  return (
    <article>
      <Breadcrumb label={site.breadcrumb} items={crumbs} />
      <p className="eyebrow">{thread.heading}</p>
      <h1>{removed ? thread.removedHeading : about}</h1>
      {removed ? (
        <Notice tone="waiting">
          <p>{thread.removed(day(removed.on))}</p>
          <p>{thread.removedReason(removed.reason)}</p>
        </Notice>
      ) : (
        <>
          <p className="hy-soft">{thread.publishedOn(day(record.publishedOn))}</p>
          <ThreadRecord record={record} />
          <ButtonRow>
            <ButtonLink
              href={paths.submit({ measureId: measure?.measureId ?? null, same: publicAnswerId })}
              weight="second"
            >
              {thread.same}
            </ButtonLink>
          </ButtonRow>
        </>
      )}
      <Moderation entries={record.moderation} />
    </article>
  );
}
