import type { CloseOutInput } from '@huiyin/contract/desk/close-out';
import type { Actor } from '@huiyin/domain/case/actor';
import type { JudgedDuty } from '@huiyin/domain/close-out/duty-rows';
import type { Scene } from '../scene.ts';
import { effectOf } from './act-on-close-out.ts';
import { runCloseOut } from './run-close-out.ts';

/** Writes what one row of a duty list changes, as the same steps that are taken on the screen; false for nothing new. */
export async function applyDuty(
  scene: Scene,
  actor: Actor,
  { measureId, begin, duty }: JudgedDuty,
): Promise<boolean> {
  const steps: CloseOutInput['command'][] = [];
  if (begin) steps.push({ do: 'setCriterion', ...begin, participantUnitIds: [...begin.participantUnitIds] });
  if (duty) steps.push({ do: 'setDuty', ...duty, internalFields: [...duty.internalFields] });
  for (const command of steps)
    await runCloseOut(scene, { actor, measureId, version: null, command }, (_, { round }) =>
      effectOf(scene, { actor, measureId, command, round }),
    );
  return steps.length > 0;
}
