import type { PortalHandler, PortalHandlerOptions } from './src/server/portal-handler.ts';

/** The built site; see `src/server/create-portal-handler.ts`. */
export function createPortalHandler(options: PortalHandlerOptions): PortalHandler;

/** The opaque key of the case that a request has opened; null without one. */
export function readCaseKey(request: Request): string | null;

/** The key of an invited checker's session; null without one. */
export function readCheckerKey(request: Request): string | null;
