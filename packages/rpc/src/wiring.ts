import type { StaffActor } from '@huiyin/domain/case/actor';
import { actorOfSession } from '@huiyin/services/portal/open-case';
import type { Services } from '@huiyin/services/services';
import { getTRPCErrorFromUnknown } from '@trpc/server';
import { deskRouter } from './desk/desk-router.ts';
import { portalRouter } from './portal/portal-router.ts';
import { type DeskContext, deskCallers, type PortalContext, portalCallers, translated } from './trpc.ts';

export type { DeskContext, PortalContext };
export { deskRouter, portalRouter };

type Came = { readonly sessionKey: string | null } & Pick<PortalContext, 'checkerKey' | 'source'>;

/** Who asks at the portal: nobody in particular, or the holder of the receipt whose session key came with the request. */
export async function portalContext(
  services: Services,
  { sessionKey, checkerKey, source }: Came,
): Promise<PortalContext> {
  return { services, actor: await actorOfSession(services, sessionKey), checkerKey, source };
}

/** A context over HTTP: what goes wrong in finding out who asks is told as what goes wrong in a procedure. */
export function contextOverHttp<Context>(context: Promise<Context>): Promise<Context> {
  return context.catch((error: unknown) => {
    throw translated(getTRPCErrorFromUnknown(error));
  });
}

const portalCallerOf = portalCallers(portalRouter);
const deskCallerOf = deskCallers(deskRouter);

/** The portal router as functions, in process; one for each request. */
export function portalCaller(context: PortalContext): ReturnType<typeof portalCallerOf> {
  return portalCallerOf(context);
}

/** The desk router as functions, in process: for the command line, demonstration data and tests. */
export function deskCaller(services: Services, actor: StaffActor | null): ReturnType<typeof deskCallerOf> {
  return deskCallerOf({ services, actor, portalOrigin: '' });
}
