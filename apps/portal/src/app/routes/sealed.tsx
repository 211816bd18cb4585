import { messages } from '@huiyin/i18n/locale';
import { tipMessages } from '@huiyin/i18n/tip';
import { MisconductPage } from '../features/submit/misconduct-page.tsx';
import { TipPage } from '../features/tip/tip-page.tsx';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import type { Route } from './+types/sealed.ts';

export const handle = { islands: ['tip'] };

/** What is needed to seal; nothing is known of who asks. */
export async function loader({ context }: Route.LoaderArgs) {
  return { page: context.get(pageContext), start: await context.get(callerContext).tip.start() };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page } = loaderData;
  return [...describe(page, { title: messages(page.locale, tipMessages).title }), noIndex];
}

const noIndex = { name: 'robots', content: 'noindex' };

/** 密封举报; without keys to seal to, the page that names the other ways and stores nothing. */
export default function Sealed({ loaderData: { start } }: Route.ComponentProps) {
  if (!start.keys) return <MisconductPage subject={{}} />;
  return <TipPage start={{ ...start, keys: start.keys }} />;
}
