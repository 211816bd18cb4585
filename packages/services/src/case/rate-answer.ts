import { isBadRating, type SolvedAnswer } from '@huiyin/domain/case/states';
import type { Services } from '../services.ts';
import { callBackDeadline } from './deadlines.ts';
import { ownRoundOf } from './own-round.ts';
import { type OnCase, runCommand } from './run-command.ts';

export type RatingInput = { solved: SolvedAnswer; satisfied: number; words: string };

/**
 * Two separate questions: solved? satisfied? Said once for each answer; saying it again replaces the first word. A bad rating
 * causes a call-back, which a better one afterwards does not undo. Whoever is joined to an earlier case rates the answer to that one.
 */
export function rateAnswer(services: Services, at: OnCase, input: RatingInput) {
  return runCommand(services, { ...at, command: { do: 'rate', ...input } }, async ({ scene, facts }) => {
    const { joinedInto: earlier } = facts;
    const round = earlier ? ownRoundOf(facts, earlier.round) : facts.round;
    const key = { jurisdictionId: scene.jurisdictionId, caseId: facts.id, round };
    const of = { ofCaseId: earlier?.id ?? null, ofRound: earlier?.round ?? null };
    const said = { ...input, ...of, at: scene.now, onDay: new Date(scene.today) };
    await scene.tx.rating.upsert({
      where: { jurisdictionId_caseId_round: key },
      create: { ...key, ...said },
      update: said,
      select: { round: true },
    });
    if (isBadRating(input.solved, input.satisfied)) {
      await scene.tx.callBack.createMany({
        data: { ...key, askedOn: new Date(scene.today), dueOn: new Date(callBackDeadline(scene.today).on) },
        skipDuplicates: true,
      });
    }
    return {};
  });
}
