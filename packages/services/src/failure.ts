import type { ErrorCode, FieldProblem, PublicError } from '@huiyin/contract/errors';
import type { Refusal } from '@huiyin/domain/case/refusals';
import type { CaseState } from '@huiyin/domain/case/states';
import type { CloseOutRefusal } from '@huiyin/domain/close-out/decide';

/** The one way a use-case says no. Thrown, so that the transaction it happens in is undone; mapped to tRPC once. */
export class Failure extends Error {
  readonly publicError: PublicError;

  constructor(publicError: PublicError) {
    super(publicError.refusal ?? publicError.code);
    this.name = 'Failure';
    this.publicError = publicError;
  }
}

const bare = (code: ErrorCode): PublicError => ({ code, fields: [], refusal: null, state: null });

/** Also for what the actor may not see. */
export const notFound = (): Failure => new Failure(bare('notFound'));
export const forbidden = (): Failure => new Failure(bare('forbidden'));
export const tooMany = (): Failure => new Failure(bare('tooMany'));
export const unavailable = (): Failure => new Failure(bare('unavailable'));

/** Somebody else was quicker; `state` is where the case stands now. */
export const conflict = (state: CaseState): Failure => new Failure({ ...bare('conflict'), state });

/** Somebody else was quicker with what is no case; its page shows what they did. */
export const overtaken = (): Failure => new Failure(bare('conflict'));

/** One field of the input is not acceptable. */
export const invalid = (field: string, problem: FieldProblem): Failure =>
  new Failure({ ...bare('invalid'), fields: [{ field, problem }] });

/** The rules of the case say no; the screen has a sentence for each refusal. */
export function refused(refusal: Refusal | CloseOutRefusal): Failure {
  const fields = refusal.field ? [{ field: refusal.field, problem: 'missing' as const }] : [];
  return new Failure({
    code: 'refused',
    fields,
    refusal: refusal.code,
    state: 'state' in refusal ? (refusal.state ?? null) : null,
  });
}
