import type { CasePage } from '@huiyin/contract/portal/case-page';
import { data, type RouterContextProvider } from 'react-router';
import { publicErrorOf, statusOfError } from '../../caller/public-error.ts';
import { setCaseCookie } from '../../page/cookies.ts';
import { callerContext, pageContext } from '../../page/page-context.ts';
import { pathsIn } from '../../page/paths.ts';
import { seeOther } from '../../page/see-other.ts';

/** The opened case. Without one: to the look-up page, or null after a POST, whose words must not be lost. */
export async function caseOrLookup(context: Readonly<RouterContextProvider>): Promise<CasePage | null> {
  const page = context.get(pageContext);
  try {
    return await context.get(callerContext).case.page();
  } catch (error) {
    const { code } = publicErrorOf(error);
    if (page.posted) return null;
    if (code !== 'notFound' && code !== 'forbidden') throw data(code, { status: statusOfError(code) });
    const { followBecause } = pathsIn(page.locale);
    throw seeOther(page, followBecause('expired'), { 'Set-Cookie': setCaseCookie('') });
  }
}
