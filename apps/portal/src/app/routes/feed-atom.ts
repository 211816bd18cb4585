import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { orErrorPage } from '../caller/or-error-page.ts';
import { atom } from '../features/thread/atom.ts';
import { placeName } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { pathsIn } from '../page/paths.ts';
import type { Route } from './+types/feed-atom.ts';

/** What was lately answered in public, for those who follow. */
export async function loader({ context }: Route.LoaderArgs) {
  const page = context.get(pageContext);
  const answers = await orErrorPage(context.get(callerContext).reading.answers({ limit: 50 }));
  const paths = pathsIn(page.locale);
  const xml = atom({
    title: messages(page.locale, portalMessages).site.title(placeName(page)),
    origin: page.origin,
    self: paths.feed,
    addressOf: paths.answer,
    answers,
  });
  return new Response(xml, { headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' } });
}
