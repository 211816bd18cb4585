import type { ErrorCode, FieldProblem, PublicError } from '@huiyin/contract/errors';
import { fieldProblems } from '@huiyin/contract/errors';
import { Failure } from '@huiyin/services/failure';
import type { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';

type TrpcCode = TRPCError['code'];

export const trpcCodes: Readonly<Record<ErrorCode, TrpcCode>> = {
  notFound: 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  conflict: 'CONFLICT',
  refused: 'UNPROCESSABLE_CONTENT',
  invalid: 'BAD_REQUEST',
  tooMany: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
};

/** The public part of any error that a procedure ended with. */
export function publicErrorOf(error: TRPCError): PublicError {
  const { cause } = error;
  if (cause instanceof Failure) return cause.publicError;
  const code: ErrorCode = codeOf(error.code);
  const fields = cause instanceof ZodError && error.code === 'BAD_REQUEST' ? fieldsOf(cause) : [];
  return { code, fields, refusal: null, state: null };
}

function codeOf(code: TrpcCode): ErrorCode {
  const known = Object.entries(trpcCodes).find(([, trpcCode]) => trpcCode === code);
  if (known) return known[0] as ErrorCode;
  if (code === 'UNAUTHORIZED') return 'forbidden';
  return code === 'PARSE_ERROR' || code === 'PAYLOAD_TOO_LARGE' ? 'invalid' : 'unavailable';
}

/** A schema's complaint as fields: the path without `form.` or `reply.`, and one of our own words for what is wrong. */
function fieldsOf(error: ZodError): PublicError['fields'] {
  return error.issues.map((issue) => ({
    field: issue.path.filter((part) => part !== 'form' && part !== 'reply').join('.'),
    problem: problemOf(issue),
  }));
}

function problemOf(issue: ZodError['issues'][number]): FieldProblem {
  const own = fieldProblems.find((problem) => problem === issue.message);
  if (own) return own;
  if (issue.code === 'too_big') return 'tooLong';
  if (issue.code === 'too_small') return 'tooShort';
  if (issue.code === 'unrecognized_keys') return 'unknown';
  return issue.code === 'invalid_type' && issue.input === undefined ? 'missing' : 'malformed';
}
