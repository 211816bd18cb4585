import { messages } from '@huiyin/i18n/locale';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { orErrorPage } from '../caller/or-error-page.ts';
import { ListPage } from '../features/chrome/list-page.tsx';
import { CallLineText } from '../features/topic-call/call-line-text.tsx';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useMessages, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/topic-calls.ts';

export async function loader({ context }: Route.LoaderArgs) {
  const calls = await orErrorPage(context.get(callerContext).topicCall.list());
  return { page: context.get(pageContext), calls };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { title, lead } = messages(loaderData.page.locale, topicCallMessages).list;
  return describe(loaderData.page, { title, description: lead });
}

export default function TopicCalls({ loaderData: { calls } }: Route.ComponentProps) {
  const { list: words } = useMessages(topicCallMessages);
  const paths = usePaths();
  return (
    <ListPage words={words} isEmpty={calls.length === 0}>
      <ul className="calls">
        {calls.map((call) => (
          <li key={call.year}>
            <a href={paths.topicCall(call.year)}>{call.title}</a>
            <CallLineText call={call} />
          </li>
        ))}
      </ul>
    </ListPage>
  );
}
