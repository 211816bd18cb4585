import { type ErrorCode, type PublicError, publicError } from '@huiyin/contract/errors';

const codeOfTrpc: Readonly<Record<string, ErrorCode>> = {
  NOT_FOUND: 'notFound',
  FORBIDDEN: 'notFound',
  UNAUTHORIZED: 'notFound',
  CONFLICT: 'conflict',
  PRECONDITION_FAILED: 'refused',
  UNPROCESSABLE_CONTENT: 'refused',
  BAD_REQUEST: 'invalid',
  TOO_MANY_REQUESTS: 'tooMany',
  SERVICE_UNAVAILABLE: 'unavailable',
};

/**
 * What a rejected call says to the public. A rejection that is none of ours (a lost database, a defect) reads
 * `unavailable`: the citizen can do nothing about it but come back or call.
 */
export function publicErrorOf(error: unknown): PublicError {
  const carried = carriedBy(error) ?? (error instanceof Error ? carriedBy(error.cause) : null);
  if (carried) return carried;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  return { code: codeOfTrpc[code] ?? 'unavailable', fields: [], refusal: null, state: null };
}

function carriedBy(value: unknown): PublicError | null {
  if (typeof value !== 'object' || value === null) return null;
  const candidate = 'publicError' in value ? value.publicError : value;
  const parsed = publicError.safeParse(candidate);
  return parsed.success ? parsed.data : null;
}

const statusOf: Readonly<Record<ErrorCode, number>> = {
  notFound: 404,
  forbidden: 404,
  conflict: 409,
  refused: 409,
  invalid: 400,
  tooMany: 503,
  unavailable: 503,
};

/** The HTTP status of an error. Too many is 503, with the telephone number on the page: nobody is accused of anything. */
export function statusOfError(code: ErrorCode): number {
  return statusOf[code];
}
