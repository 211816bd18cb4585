import { bulletinMessages } from '@huiyin/i18n/bulletin';
import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { Breadcrumb } from '@huiyin/ui/breadcrumb';
import { Notice } from '@huiyin/ui/notice';
import { data } from 'react-router';
import { orErrorPage } from '../caller/or-error-page.ts';
import { BulletinContent } from '../features/bulletin/bulletin-content.tsx';
import { BulletinLink } from '../features/bulletin/bulletin-link.tsx';
import { BulletinTitle } from '../features/bulletin/bulletin-title.tsx';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useDay, useMessages, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/bulletin.ts';

export async function loader({ context, params: { bulletinId } }: Route.LoaderArgs) {
  const bulletin = await orErrorPage(context.get(callerContext).bulletin.read({ bulletinId }));
  return data({ page: context.get(pageContext), bulletin }, { status: bulletin.isWithdrawn ? 410 : 200 });
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page, bulletin } = loaderData;
  const { list, page: words } = messages(page.locale, bulletinMessages);
  const title = bulletin.title ?? list.untitled(bulletin.from, bulletin.to);
  return describe(page, { title, description: words.description(title) });
}

export default function Bulletin({ loaderData: { bulletin } }: Route.ComponentProps) {
  const { page: words } = useMessages(bulletinMessages);
  const { site } = useMessages(portalMessages);
  const paths = usePaths();
  const day = useDay();
  const { content, events, others, isWithdrawn } = bulletin;
  return (
    <article className="hy-column">
      <Breadcrumb
        label={site.breadcrumb}
        items={[
          { href: paths.home, text: site.home },
          { href: paths.bulletins, text: words.all },
        ]}
      />
      <h1>
        <BulletinTitle line={bulletin} />
      </h1>
      <p className="hy-lead">{words.period(day(bulletin.from), day(bulletin.to))}</p>
      {isWithdrawn ? (
        <Notice tone="waiting">
          <p>{words.isWithdrawn(day(bulletin.on))}</p>
          <p>{words.reason(bulletin.reason)}</p>
        </Notice>
      ) : null}
      {others.map((other) => (
        <p key={other.bulletinId}>
          {other.isWithdrawn ? (
            words.replaces(day(other.on), other.reason)
          ) : (
            <>
              {words.replacedBy} <BulletinLink line={other} />
            </>
          )}
        </p>
      ))}
      {content ? <BulletinContent content={content} /> : null}
      <section className="hy-section" aria-labelledby="events">
        <h2 id="events">{words.events}</h2>
        <ul>
          {events.map(({ type, on, reason }) => (
            <li key={`${on} ${type} ${reason}`}>
              {type === 'publish' ? words.publish(day(on)) : words.withdraw(day(on), reason)}
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
