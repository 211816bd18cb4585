import type { TipContent } from '@huiyin/sealing/tip-content';
import { part } from '../page/parts.ts';
import { gatherContent } from './gather-content.ts';
import { nameTold } from './name-told.ts';
import { clearFaults, showFault } from './show-fault.ts';
import type { TipWords } from './tip-words.ts';

/** Gathers and hands on what a form holds, once at a time; whatever goes wrong, what was typed stays. */
export function onSubmit(
  form: HTMLFormElement,
  words: TipWords,
  send: (content: TipContent, say: (text: string) => void) => Promise<void>,
): void {
  const progress = part('progress', form);
  const say = (text: string) => {
    if (progress) progress.textContent = text;
  };
  nameTold(form, part('told', form), words);
  let busy = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    clearFaults(form);
    const gathered = await gatherContent(form, words);
    if (!gathered.ok) showFault(form, gathered.field, gathered.problem);
    else await send(gathered.content, say).catch(() => say(words.failed));
    busy = false;
  });
}
