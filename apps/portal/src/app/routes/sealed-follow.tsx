import { messages } from '@huiyin/i18n/locale';
import { tipMessages } from '@huiyin/i18n/tip';
import { TipFollowPage } from '../features/tip/tip-follow-page.tsx';
import { describe } from '../page/meta.ts';
import { pageContext } from '../page/page-context.ts';
import type { Route } from './+types/sealed-follow.ts';

export const handle = { islands: ['tip-follow'] };

export function loader({ context }: Route.LoaderArgs) {
  return { page: context.get(pageContext) };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page } = loaderData;
  const title = messages(page.locale, tipMessages).follow.title;
  return [...describe(page, { title }), { name: 'robots', content: 'noindex' }];
}

/** Everything about a tip happens in this one page: no cookie, no further address. */
export default function SealedFollow() {
  return <TipFollowPage />;
}
