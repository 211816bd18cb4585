import { PINNED } from '@huiyin/db/sql/pinned';
import type { CaseCommand } from '@huiyin/domain/case/commands';
import { owedStates } from '@huiyin/domain/case/states';
import { dangerWords } from '@huiyin/text/danger';
import type { Scene } from '../scene.ts';
import type { CaseChange, Step } from './step.ts';

/**
 * Pins an open case on top of the queue if what its citizen adds tells of danger to life; nothing otherwise. Of a joined case the
 * earlier one is pinned, since that is the one in the queue.
 */
export async function pinDanger(
  { scene, facts, state }: Step<CaseCommand>,
  text: string,
): Promise<CaseChange> {
  const words = dangerWords(text);
  if (words.length === 0) return {};
  const all = together(facts.dangerWords, words);
  if (facts.joinedInto) {
    await pinEarlier(scene, facts.joinedInto.id, words);
    return { dangerWords: all };
  }
  return owedStates.includes(state) ? { dangerWords: all, raised: PINNED } : {};
}

/** Pins a case, if it is open, for what is told in one that is joined to it. */
export async function pinEarlier(
  { tx, jurisdictionId }: Scene,
  caseId: string,
  words: readonly string[],
): Promise<void> {
  const earlier = await tx.caseFile.findUnique({
    where: { jurisdictionId_id: { jurisdictionId, id: caseId } },
    select: { dangerWords: true },
  });
  await tx.caseFile.updateMany({
    where: { jurisdictionId, id: caseId, state: { in: [...owedStates] } },
    data: { dangerWords: together(earlier?.dangerWords ?? [], words), raised: PINNED },
  });
}

const together = (some: readonly string[], more: readonly string[]): string[] => [
  ...new Set([...some, ...more]),
];
