import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

/** The citizen agrees to the redacted text, or does not. */
export function answerProposal(services: Services, at: OnCase, agree: boolean) {
  const command = { do: agree ? 'agreePublicAnswer' : 'declinePublicAnswer' } as const;
  const publication = agree ? 'agreed' : 'declined';
  return runCommand(services, { ...at, command }, async ({ scene, facts }) => {
    const { tx, jurisdictionId } = scene;
    await tx.publicAnswer.updateMany({
      where: { jurisdictionId, caseId: facts.id, round: facts.round, state: 'proposed' },
      data: { state: publication },
    });
    return { publication };
  });
}
