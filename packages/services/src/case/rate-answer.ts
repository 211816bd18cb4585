import type { SolvedAnswer } from '@huiyin/domain/case/states';
import type { Services } from '../services.ts';
import { type OnCase, runCommand } from './run-command.ts';

export type RatingInput = { solved: SolvedAnswer; satisfied: number; words: string };

/** Two separate questions: solved? satisfied? Said once for each answer; saying it again replaces the first word. */
export function rateAnswer(services: Services, at: OnCase, input: RatingInput) {
  return runCommand(services, { ...at, command: { do: 'rate', ...input } }, async ({ scene, facts }) => {
    const key = { jurisdictionId: scene.jurisdictionId, caseId: facts.id, round: facts.round };
    const said = { ...input, at: scene.now, onDay: new Date(scene.today) };
    await scene.tx.rating.upsert({
      where: { jurisdictionId_caseId_round: key },
      create: { ...key, ...said },
      update: said,
      select: { round: true },
    });
    return {};
  });
}
