import { refusalCodes } from '@huiyin/domain/case/refusals';
import { caseStates } from '@huiyin/domain/case/states';
import { closeOutRefusalCodes } from '@huiyin/domain/close-out/decide';
import { z } from 'zod';

/** The closed list of ways in which a use-case can say no. What an actor may not see is `notFound`, never `forbidden`. */
export const errorCodes = [
  'notFound',
  'forbidden',
  'conflict',
  'refused',
  'invalid',
  'tooMany',
  'unavailable',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** Reasons a field of a form is not accepted; the screens turn them into sentences. */
export const fieldProblems = [
  'missing',
  'tooShort',
  'tooLong',
  'malformed',
  'unknown',
  'taken',
  'tooMany',
  'tooLarge',
  'typeNotAllowed',
  'unreadable',
  'infected',
  'notScanned',
  'expired',
  'proofMissing',
  'tooCommon',
  'tooPlain',
  'inUse',
] as const;
export type FieldProblem = (typeof fieldProblems)[number];

export const publicError = z
  .object({
    code: z.enum(errorCodes),
    /** For `invalid`: which field and why. For `refused`: `field` may name the one to mend. */
    fields: z.array(z.object({ field: z.string(), problem: z.enum(fieldProblems) }).strict()),
    refusal: z.enum([...refusalCodes, ...closeOutRefusalCodes]).nullable(),
    /** For `conflict`: where the case stands now. */
    state: z.enum(caseStates).nullable(),
  })
  .strict();
export type PublicError = z.infer<typeof publicError>;
