import type { PortalCaller, PortalPorts } from '../app/caller/portal-caller.ts';

export type PortalHandlerOptions = PortalPorts & {
  /** Builds the in-process caller of the portal router for one request; `readCaseKey` gives the key of an opened case. */
  readonly callerFor: (request: Request) => PortalCaller | Promise<PortalCaller>;
};

/** The citizens' site: one function from request to response. */
export type PortalHandler = (request: Request) => Promise<Response>;
