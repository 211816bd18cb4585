import { Failure } from '../failure.ts';

/** Somebody published or replaced the report meanwhile; a `conflict` without a case. */
export const notADraft = (): Failure =>
  new Failure({ code: 'conflict', fields: [], refusal: null, state: null });
