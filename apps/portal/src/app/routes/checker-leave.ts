import { setCheckerCookie } from '../page/cookies.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { pathsIn } from '../page/paths.ts';
import { seeOther } from '../page/see-other.ts';
import type { Route } from './+types/checker-leave.ts';

/** Nobody asks for this address itself. */
export function loader({ context }: Route.LoaderArgs) {
  const page = context.get(pageContext);
  return seeOther(page, pathsIn(page.locale).checker);
}

/** Ends the checker's session, here and at the server. */
export async function action({ context }: Route.ActionArgs) {
  const page = context.get(pageContext);
  await context
    .get(callerContext)
    .checker.leave()
    .catch(() => null);
  return seeOther(page, pathsIn(page.locale).home, { 'Set-Cookie': setCheckerCookie(null) });
}
