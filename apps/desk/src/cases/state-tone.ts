import type { CaseState } from '@huiyin/domain/case/states';
import type { Tone } from '@huiyin/ui/tone';

const waiting: readonly CaseState[] = [
  'received',
  'infoRequested',
  'objected',
  'returned',
  'rework',
  'signed',
  'drafted',
];

/** The tone a state is shown in: waiting for somebody's step, or plain. An answer is not yet a proof, so nothing is green. */
export function toneOf(state: CaseState): Tone {
  return waiting.includes(state) ? 'waiting' : 'plain';
}
