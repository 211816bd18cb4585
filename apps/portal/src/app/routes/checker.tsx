import { checkerMessages } from '@huiyin/i18n/checker';
import { data } from 'react-router';
import { CheckerPage } from '../features/checker/checker-page.tsx';
import { InvitationPage, NoInvitationPage } from '../features/checker/invitation-page.tsx';
import { setCheckerCookie } from '../page/cookies.ts';
import { titleOf } from '../page/meta.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { pathsIn } from '../page/paths.ts';
import { seeOther } from '../page/see-other.ts';
import { useMessages, usePage } from '../page/use-page.ts';
import type { Route } from './+types/checker.ts';

/** A link that holds comes before a session: its holder was given a new one. */
export async function loader({ context, request }: Route.LoaderArgs) {
  const page = context.get(pageContext);
  const { checker, reading } = context.get(callerContext);
  const key = new URL(request.url).searchParams.get('key');
  const invitation = key === null ? null : await checker.invitation({ key }).catch(() => null);
  const own = invitation ? null : await checker.own();
  const measures = own ? await reading.measures() : [];
  const found = { page, key, invitation, own, measures };
  return key === null || invitation ? found : data(found, { status: 404 });
}

export async function action({ context, request }: Route.ActionArgs) {
  const page = context.get(pageContext);
  const key = String((await request.formData()).get('key') ?? '').slice(0, 100);
  const session = await context
    .get(callerContext)
    .checker.takeUp({ key })
    .catch(() => null);
  if (!session) return null;
  return seeOther(page, pathsIn(page.locale).checker, { 'Set-Cookie': setCheckerCookie(session) });
}

export const meta: Route.MetaFunction = () => [{ name: 'robots', content: 'noindex' }];

export default function Checker({ loaderData: { key, invitation, own, measures } }: Route.ComponentProps) {
  const words = useMessages(checkerMessages);
  const page = usePage();
  const shown = () => {
    if (invitation)
      return { title: words.invited, body: <InvitationPage checker={invitation} secret={key ?? ''} /> };
    if (own) return { title: words.title, body: <CheckerPage checker={own} measures={measures} /> };
    return { title: words.void, body: <NoInvitationPage /> };
  };
  const { title, body } = shown();
  return (
    <>
      <title>{titleOf(page, title)}</title>
      {body}
    </>
  );
}
