import { messages } from '@huiyin/i18n/locale';
import { portalMessages } from '@huiyin/i18n/portal';
import { topicCallMessages } from '@huiyin/i18n/topic-call';
import { Breadcrumb } from '@huiyin/ui/breadcrumb';
import { orErrorPage } from '../caller/or-error-page.ts';
import { HeldList } from '../features/claims/held-list.tsx';
import { CallEvents } from '../features/topic-call/call-events.tsx';
import { CallOpening } from '../features/topic-call/call-opening.tsx';
import { ProposalFigures, UngroupedProposals } from '../features/topic-call/proposal-figures.tsx';
import { TopicList } from '../features/topic-call/topic-list.tsx';
import { describe } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { useMessages, usePaths } from '../page/use-page.ts';
import type { Route } from './+types/topic-call.ts';

export async function loader({ context, params }: Route.LoaderArgs) {
  const { topicCall } = context.get(callerContext);
  const view = await orErrorPage(topicCall.read({ year: Number(params.year) }));
  return { page: context.get(pageContext), view };
}

export function meta({ loaderData }: Route.MetaArgs) {
  if (!loaderData) return [];
  const { page, view } = loaderData;
  const { title } = view.call;
  const { description } = messages(page.locale, topicCallMessages).page;
  return describe(page, { title, description: description(title) });
}

export default function TopicCall({ loaderData: { view } }: Route.ComponentProps) {
  const { page: words } = useMessages(topicCallMessages);
  const { site } = useMessages(portalMessages);
  const paths = usePaths();
  const { before, after } = view;
  return (
    <div className="hy-column">
      <Breadcrumb
        label={site.breadcrumb}
        items={[
          { href: paths.home, text: site.home },
          { href: paths.topicCalls, text: words.all },
        ]}
      />
      <CallOpening call={view.call} />
      <TopicList view={view} />
      <HeldList held={view.held} heading={words.heldHeading} words={words.held} />
      <ProposalFigures view={view} />
      <UngroupedProposals view={view} />
      <CallEvents events={view.events} />
      <ul className="calls__others">
        {before ? (
          <li>
            <a href={paths.topicCall(before.year)}>{words.before(before.year)}</a>
          </li>
        ) : null}
        {after ? (
          <li>
            <a href={paths.topicCall(after.year)}>{words.after(after.year)}</a>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
