import { words } from '../page/parts.ts';

/** Says how much may still be written, by code point as the server counts. Nothing is cut off. */
export function countCharacters(area: HTMLTextAreaElement): void {
  const limit = Number(area.dataset.limit);
  const note = document.getElementById(`${area.id}-count`);
  if (!note || !limit) return;
  const show = () => {
    const left = limit - [...area.value].length;
    note.textContent = left >= 0 ? words().left(left) : words().over(-left);
  };
  area.addEventListener('input', show);
  if (area.value) show();
}
