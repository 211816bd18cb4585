import type { Database } from '@huiyin/db/client';
import { createAuthEndpoint, getSessionFromCtx } from 'better-auth/api';
import { z } from 'zod';
import { hasJustSignedIn } from './just-signed-in.ts';
import { demandPassword, passwordOf, refusal } from './own-password.ts';
import type { SignInBudget } from './sign-in-budget.ts';

const body = z.object({ password: z.string().max(200) }).strict();

/**
 * `POST /end-other-sessions`: ends every other session of one's own, by one's password once more: whoever sits down at a desk left open
 * keeps its owner out by it otherwise. Who signs in by the organisation's provider alone has to have done so just now.
 */
export function endSessionsPlugin(options: {
  readonly database: Database;
  readonly secondFactor: boolean;
  readonly budget: SignInBudget;
}) {
  const endpoint = createAuthEndpoint('/end-other-sessions', { method: 'POST', body }, async (context) => {
    const known = await getSessionFromCtx(context);
    if (!known || (options.secondFactor && !known.session.secondFactor))
      throw refusal('UNAUTHORIZED', 'SIGNED_OUT');
    const { user, session } = known;
    if (await passwordOf(options.database, user.id))
      await demandPassword(options, user, context.body.password);
    else if (!hasJustSignedIn(session, new Date())) throw refusal('BAD_REQUEST', 'SIGN_IN_ANEW');
    const { count } = await options.database.prisma.authSession.deleteMany({
      where: { userId: user.id, token: { not: session.token } },
    });
    return context.json({ ended: count });
  });
  return { id: 'end-other-sessions', endpoints: { endOtherSessions: endpoint } } as const;
}
