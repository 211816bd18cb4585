import { cleanedPdf, isPdf } from './clean-pdf.ts';
import { isPicture } from './gather-content.ts';
import type { TipWords } from './tip-words.ts';

/**
 * As soon as files are chosen, writes PDFs anew and names those that are sealed as they are: what their programs and devices wrote into them
 * cannot be taken out here. Nothing is refused.
 */
export function nameTold(form: HTMLFormElement, place: HTMLElement | null, words: TipWords): void {
  const control = form.elements.namedItem('files');
  if (!place || !(control instanceof HTMLInputElement)) return;
  let latest: readonly File[] = [];
  control.addEventListener('change', async () => {
    const chosen = [...(control.files ?? [])];
    latest = chosen;
    const pdfs = chosen.filter(isPdf);
    if (pdfs.length > 0) place.replaceChildren(said('p', words.cleaning));
    const kept = await Promise.all(pdfs.map(cleanedPdf));
    // Others may have been chosen meanwhile.
    if (latest !== chosen) return;
    const untouched = chosen.filter((file) =>
      isPdf(file) ? kept[pdfs.indexOf(file)] === null : !isPicture(file),
    );
    place.replaceChildren(
      ...(kept.some((file) => file !== null)
        ? [said('p', kept.includes(null) ? words.cleanedOthers : words.cleaned)]
        : []),
      ...(untouched.length > 0 ? [warning(untouched, words)] : []),
    );
  });
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
