import type { PublicError } from '@huiyin/contract/errors';
import type { Actor, StaffActor } from '@huiyin/domain/case/actor';
import { noteRefusal, type RefusalReason } from '@huiyin/services/audit/note-refusal';
import { Failure, invalid, overtaken, unavailable } from '@huiyin/services/failure';
import type { Services } from '@huiyin/services/services';
import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { publicErrorOf, trpcCodes } from './public-error.ts';
import { placeOfNoText } from './unstorable-text.ts';

/**
 * One request at the portal. `actor` is a citizen, or the receipt holder of the case whose session key came along; `checkerKey` the key
 * of an invited checker's session; `source` the class of sources it came from, where that is told apart.
 */
export type PortalContext = {
  readonly services: Services;
  readonly actor: Actor;
  readonly checkerKey: string | null;
  readonly source: string | null;
};

/** One request at the desk; `actor` is null for somebody who is not signed in, `portalOrigin` where links to the portal lead. */
export type DeskContext = {
  readonly services: Services;
  readonly actor: StaffActor | null;
  readonly portalOrigin: string;
};

const portalTrpc = initTRPC
  .context<PortalContext>()
  .create({ errorFormatter: ({ shape, error }) => formatted(shape, error) });
const deskTrpc = initTRPC
  .context<DeskContext>()
  .create({ errorFormatter: ({ shape, error }) => formatted(shape, error) });

/** What leaves the server of an error: its public part. No message of ours or of a library, no stack. */
function formatted(
  shape: { code: number; data: { code: string; httpStatus: number; path?: string } },
  error: TRPCError,
) {
  const publicError: PublicError = publicErrorOf(error);
  const { code, httpStatus, path } = shape.data;
  return { code: shape.code, message: publicError.code, data: { code, httpStatus, path, publicError } };
}

/** Two wrote at the same moment what there may be one of (a unique key of the database): the second was too late. */
function wasTaken(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'P2002';
}

/** Too much was asked at once: no connection to the database was free in time (`pg`), or no transaction began or ended in time. */
function wasBusy(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  return (
    ('code' in cause && cause.code === 'P2028') || cause.message === 'timeout exceeded when trying to connect'
  );
}

/** The one place where what a procedure ended with becomes a tRPC error that carries its public part. */
export function translated(error: TRPCError): TRPCError {
  if (wasTaken(error.cause)) return new TRPCError({ code: trpcCodes.conflict, cause: overtaken() });
  if (wasBusy(error.cause)) return new TRPCError({ code: trpcCodes.unavailable, cause: unavailable() });
  if (error.cause instanceof Failure)
    return new TRPCError({ code: trpcCodes[error.cause.publicError.code], cause: error.cause });
  if (error.cause instanceof ZodError && error.code === 'BAD_REQUEST') {
    return new TRPCError({ code: 'BAD_REQUEST', cause: new Failure(publicErrorOf(error)) });
  }
  return error;
}

/** Before any shape is asked: no text that the database cannot keep goes further. */
function refuseNoText(input: unknown): void {
  const place = placeOfNoText(input);
  if (place !== null)
    throw translated(new TRPCError({ code: 'BAD_REQUEST', cause: invalid(place, 'malformed') }));
}

/** Whether an error refuses somebody what is not theirs, or fields that no screen sends; null for any other. */
function refusalReason({ cause }: TRPCError): RefusalReason | null {
  const { code } = cause instanceof Failure ? cause.publicError : { code: null };
  if (code === 'forbidden' || code === 'notFound') return code;
  const isStray =
    cause instanceof ZodError && cause.issues.some((issue) => issue.code === 'unrecognized_keys');
  return isStray ? 'unknownFields' : null;
}

export const portalRouter = portalTrpc.router;
const atPortal = portalTrpc.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw translated(result.error);
  return result;
});
export const portalProcedure = atPortal.use(async ({ next, getRawInput }) => {
  refuseNoText(await getRawInput());
  return next();
});
/** Only for the holder of a receipt: the case of the session key. */
export const receiptProcedure = atPortal
  .use(({ ctx, next }) => {
    const { actor } = ctx;
    if (actor.kind !== 'receiptHolder') throw new TRPCError({ code: 'NOT_FOUND' });
    return next({ ctx: { ...ctx, actor, at: { actor, caseId: actor.caseId, version: null } } });
  })
  .use(async ({ next, getRawInput }) => {
    refuseNoText(await getRawInput());
    return next();
  });
export const portalCallers = portalTrpc.createCallerFactory;

export const deskRouter = deskTrpc.router;
const atDesk = deskTrpc.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok) throw translated(result.error);
  return result;
});
/** For somebody who cannot sign in yet: what opens it is in the input. */
export const invitedProcedure = atDesk.use(async ({ next, getRawInput }) => {
  refuseNoText(await getRawInput());
  return next();
});
/** Only for staff who are signed in. What each may do is decided in the use-case. */
export const staffProcedure = atDesk
  .use(({ ctx, next }) => {
    if (!ctx.actor) throw new TRPCError({ code: 'UNAUTHORIZED' });
    return next({ ctx: { ...ctx, actor: ctx.actor } });
  })
  .use(async ({ ctx: { services, actor }, path: procedure, next, getRawInput }) => {
    refuseNoText(await getRawInput());
    const result = await next();
    const reason = result.ok ? null : refusalReason(result.error);
    if (reason) await noteRefusal(services, actor, { procedure, reason });
    return result;
  });
export const deskCallers = deskTrpc.createCallerFactory;

/** Which case, by whom, seen in which version. */
export function onCaseOf(ctx: { actor: StaffActor }, input: { caseId: string; version: number }) {
  return { actor: ctx.actor, caseId: input.caseId, version: input.version };
}
