import { type FieldProblem, type PublicError, publicError } from '@huiyin/contract/errors';
import { TRPCClientError } from '@trpc/client';

/** Why a call failed, as a screen needs it. */
export type Failure =
  | { readonly kind: 'answered'; readonly error: PublicError }
  | { readonly kind: 'signedOut' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'unknown' };

type ErrorShape = { readonly httpStatus?: unknown; readonly publicError?: unknown };

/** Reads any thrown value. What the server said in the agreed shape comes back as `answered`. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof TRPCClientError)) return { kind: 'unknown' };
  const shape: ErrorShape | null | undefined = error.data;
  if (!shape) return { kind: 'unreachable' };
  if (shape.httpStatus === 401) return { kind: 'signedOut' };
  const parsed = publicError.safeParse(shape.publicError);
  return parsed.success ? { kind: 'answered', error: parsed.data } : { kind: 'unknown' };
}

/** True when somebody else changed the case first. */
export function isConflict(error: unknown): boolean {
  const failure = failureOf(error);
  return failure.kind === 'answered' && failure.error.code === 'conflict';
}

/** Why the server did not take a field; null where it said nothing of it. */
export function problemAt(error: unknown, field: string): FieldProblem | null {
  const failure = failureOf(error);
  if (failure.kind !== 'answered') return null;
  return failure.error.fields.find((one) => one.field === field)?.problem ?? null;
}
