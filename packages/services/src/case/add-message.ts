import type { CaseCommand } from '@huiyin/domain/case/commands';
import { actorId } from '../scene.ts';
import type { Step } from './step.ts';

/** Keeps words that belong to a case beside its first text. */
export async function addMessage(
  step: Step<CaseCommand>,
  message: { kind: 'fact' | 'question' | 'answer' | 'note'; text: string },
): Promise<void> {
  const { scene, actor, facts, number } = step;
  await scene.tx.caseMessage.createMany({
    data: {
      jurisdictionId: scene.jurisdictionId,
      caseId: facts.id,
      number,
      ...message,
      actorKind: actor.kind,
      actorId: actorId(actor),
      at: scene.now,
    },
  });
}
