import { PINNED } from '@huiyin/db/sql/pinned';
import type { CaseCommand } from '@huiyin/domain/case/commands';
import { owedStates } from '@huiyin/domain/case/states';
import { dangerWords } from '@huiyin/text/danger';
import type { CaseChange, Step } from './step.ts';

/** Pins an open case on top of the queue if what its citizen adds tells of danger to life; nothing otherwise. */
export function pinDanger({ facts, state }: Step<CaseCommand>, text: string): CaseChange {
  const words = dangerWords(text);
  if (words.length === 0 || !owedStates.includes(state)) return {};
  return { dangerWords: [...new Set([...facts.dangerWords, ...words])], raised: PINNED };
}
