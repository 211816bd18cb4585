import { setTypeCookie } from '../page/cookies.ts';
import { pageContext } from '../page/page-context.ts';
import { pathsIn } from '../page/paths.ts';
import { seeOther } from '../page/see-other.ts';
import type { Route } from './+types/type-size.ts';

/** Nobody asks for this address itself. */
export function loader({ context }: Route.LoaderArgs) {
  const page = context.get(pageContext);
  return seeOther(page, pathsIn(page.locale).home);
}

/** Large or normal type, and back to where one was: only ever to a path of this site. */
export async function action({ request, context }: Route.ActionArgs) {
  const page = context.get(pageContext);
  const form = await request.formData();
  const back = String(form.get('back') ?? '');
  const path = back.startsWith('/') ? back : pathsIn(page.locale).home;
  return seeOther(page, path, { 'Set-Cookie': setTypeCookie(form.get('size') === 'large') });
}
