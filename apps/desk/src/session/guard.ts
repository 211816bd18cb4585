import type { MeView } from '@huiyin/contract/desk/staff';
import { redirect } from 'react-router';
import { openWindow } from '../form/window-store.ts';
import { deskQuery, queryClient } from '../rpc/client.ts';
import { failureOf } from '../rpc/failure.ts';
import { auth } from './auth-client.ts';
import { landingPath, type Section, sectionsFor } from './landing.ts';

/** Who is signed in; otherwise throws a redirect to the sign-in page that remembers where one wanted to go. */
export async function signedIn(request: Request): Promise<MeView> {
  const known = queryClient.getQueryData(deskQuery.staff.me.queryKey());
  if (known) return opened(known);
  const { data: session, error } = await auth.getSession();
  if (session) {
    const me = await queryClient.fetchQuery(deskQuery.staff.me.queryOptions()).catch(nobody);
    if (me) return opened(me);
  }
  if (error && error.status !== 401) throw new Response(null, { status: 503 });
  const { pathname, search } = new URL(request.url);
  const wanted = pathname === '/' ? '' : `?to=${encodeURIComponent(pathname + search)}`;
  throw redirect(`/sign-in${wanted}`);
}

/** What this window keeps for who is signed in is there before any screen asks for it. */
async function opened(me: MeView): Promise<MeView> {
  await openWindow(me.windowKey);
  return me;
}

/** A loader that lets only those in whose role works in `section`; others go to their own landing page. */
export function only(section: Section) {
  return async ({ request }: { request: Request }): Promise<null> => {
    const me = await signedIn(request);
    if (!sectionsFor(me.role).includes(section)) throw redirect(landingPath(me.role));
    return null;
  };
}

/** A session that the desk does not take, since the second factor is missing, is that of nobody yet. */
function nobody(error: unknown): null {
  if (failureOf(error).kind !== 'signedOut') throw error;
  return null;
}
