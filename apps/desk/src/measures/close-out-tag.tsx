import type { CloseOutState } from '@huiyin/domain/close-out/states';
import { StatusTag } from '@huiyin/ui/status-tag';
import { useCloseOutWords } from './use-close-out-words.ts';

/** How far the procedure has come, in its words. */
export function CloseOutTag({ state }: { state: CloseOutState }) {
  const tone = state === 'closed' ? 'official' : state === 'open' ? 'plain' : 'waiting';
  return <StatusTag tone={tone}>{useCloseOutWords().states[state]}</StatusTag>;
}
