import { firstUnfilled } from '@huiyin/domain/template/template';

/** Puts words where the cursor is, over what is selected, and goes on at the first field that is still open, or behind them. */
export function insertAtCursor(text: HTMLTextAreaElement, words: string): void {
  const start = text.selectionStart;
  text.focus();
  text.setRangeText(words, start, text.selectionEnd, 'end');
  // Told as if it had been typed, so that counting and drafts follow.
  text.dispatchEvent(new Event('input', { bubbles: true }));
  const open = firstUnfilled(words);
  if (open) text.setSelectionRange(start + open.start, start + open.end);
}
