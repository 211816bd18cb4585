import { isPicture } from './gather-content.ts';
import type { TipWords } from './tip-words.ts';

/**
 * As soon as files are chosen, names those that are sealed as they are: what their programs and devices wrote into them cannot be taken
 * out here. Nothing is refused.
 */
export function nameTold(form: HTMLFormElement, place: HTMLElement | null, words: TipWords): void {
  const control = form.elements.namedItem('files');
  if (!place || !(control instanceof HTMLInputElement)) return;
  const name = () => {
    const untouched = [...(control.files ?? [])].filter((file) => !isPicture(file));
    place.replaceChildren(...(untouched.length > 0 ? [warning(untouched, words)] : []));
  };
  control.addEventListener('change', name);
  form.addEventListener('reset', () => place.replaceChildren());
}

function warning(files: readonly File[], { untouched, untouchedInstead }: TipWords): HTMLElement {
  const list = document.createElement('ul');
  list.append(...files.map(({ name }) => said('li', name)));
  const notice = document.createElement('div');
  notice.className = 'hy-notice hy-notice--waiting';
  notice.append(said('p', untouched), list, said('p', untouchedInstead));
  return notice;
}

function said(tag: 'p' | 'li', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
