import { setCaseCookie } from '../page/cookies.ts';
import { callerContext, pageContext } from '../page/page-context.ts';
import { pathsIn } from '../page/paths.ts';
import { seeOther } from '../page/see-other.ts';
import type { Route } from './+types/leave.ts';

/** Nobody asks for this address itself. */
export function loader({ context }: Route.LoaderArgs) {
  const page = context.get(pageContext);
  return seeOther(page, pathsIn(page.locale).case);
}

/** Ends the half hour at once, here and at the server. A session that is over already is no error. */
export async function action({ context }: Route.ActionArgs) {
  const page = context.get(pageContext);
  await context
    .get(callerContext)
    .case.leave()
    .catch(() => null);
  const { followBecause } = pathsIn(page.locale);
  return seeOther(page, followBecause('left'), { 'Set-Cookie': setCaseCookie('') });
}
