import { bulletinMessages } from '@huiyin/i18n/bulletin';
import { messages } from '@huiyin/i18n/locale';
import { orErrorPage } from '../caller/or-error-page.ts';
import { BulletinLink } from '../features/bulletin/bulletin-link.tsx';
import { ListPage } from '../features/chrome/list-page.tsx';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useMessages } from '../page/use-page.ts';
import type { Route } from './+types/bulletins.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const bulletins = await orErrorPage(context.get(callerContext).bulletin.list());
  return { page: context.get(pageContext), bulletins };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { title, lead } = messages(loaderData.page.locale, bulletinMessages).list;
  return describe(loaderData.page, { title, description: lead });
}

export default function Bulletins({ loaderData: { bulletins } }: Route.ComponentProps) {
  const { list: words } = useMessages(bulletinMessages);
  return (
    <ListPage words={words} isEmpty={bulletins.length === 0}>
      <ul className="bulletins">
        {bulletins.map((line) => (
          <li key={line.bulletinId}>
            <BulletinLink line={line} />
          </li>
        ))}
      </ul>
    </ListPage>
  );
}
