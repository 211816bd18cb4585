import type { PortalCaller, ReadAttachment, ReadLog, StageAttachment } from '../app/caller/portal-caller.ts';

export type PortalHandlerOptions = {
  /** Builds the in-process caller of the portal router for one request; `readCaseKey` gives the key of an opened case. */
  readonly callerFor: (request: Request) => PortalCaller | Promise<PortalCaller>;
  readonly stageAttachment: StageAttachment;
  readonly readAttachment: ReadAttachment;
  readonly readLog: ReadLog;
};

/** The citizens' site: one function from request to response. */
export type PortalHandler = (request: Request) => Promise<Response>;
