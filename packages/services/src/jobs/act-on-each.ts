import type { Actor } from '@huiyin/domain/case/actor';
import type { OnCase } from '../case/run-command.ts';
import { Failure } from '../failure.ts';

/** Reasons for which a job leaves a case alone: somebody was quicker, so that there is nothing to do any more. */
const overtaken: readonly string[] = ['conflict', 'refused', 'notFound'];

/**
 * Does one step to each case, each in its own transaction; answers with how many it was done to. A case at which a person was
 * quicker is passed over. Whatever else goes wrong at one case does not keep the others waiting, and is thrown at the end.
 */
export async function actOnEach(
  job: string,
  caseIds: readonly string[],
  act: (at: OnCase) => Promise<unknown>,
): Promise<number> {
  const actor: Actor = { kind: 'system', job };
  const errors: unknown[] = [];
  let done = 0;
  for (const caseId of caseIds) {
    try {
      await act({ actor, caseId, version: null });
      done += 1;
    } catch (error) {
      if (!(error instanceof Failure && overtaken.includes(error.publicError.code))) errors.push(error);
    }
  }
  if (errors.length > 0)
    throw new AggregateError(errors, `${job}: ${errors.length} of ${caseIds.length} failed`);
  return done;
}
