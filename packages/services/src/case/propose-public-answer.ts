import { writePublicAnswer } from '@huiyin/db/sql/write-public-answer';
import { searchTerms } from '@huiyin/text/search-terms';
import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** Proposes a redacted question and answer; the citizen sees them first. The originals stay untouched. */
export function proposePublicAnswer(
  services: Services,
  at: OnCase,
  input: { question: string; answer: string },
) {
  const command = { do: 'proposePublicAnswer', ...input } as const;
  return runCommand(services, { ...at, command }, async ({ scene, actor, facts }) => {
    if (!('staffId' in actor)) throw forbidden();
    await writePublicAnswer(scene.tx, {
      jurisdictionId: scene.jurisdictionId,
      caseId: facts.id,
      round: facts.round,
      ...input,
      terms: searchTerms(`${input.question}\n${input.answer}`),
      proposedBy: actor.staffId,
      at: scene.now,
    });
    return { publication: 'proposed' };
  });
}
