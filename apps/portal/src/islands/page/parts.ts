import { islandMessages } from '@huiyin/i18n/island';
import { type Locale, messages } from '@huiyin/i18n/locale';

/** The element that the page has marked with `data-part`. */
export function part(name: string, within: ParentNode = document): HTMLElement | null {
  return within.querySelector<HTMLElement>(`[data-part="${name}"]`);
}

/** A named control of a form, when it is there and a plain input. */
export function input(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const control = form.elements.namedItem(name);
  return control instanceof HTMLInputElement ? control : null;
}

/** The words of the scripts, in the language of the page. */
export function words() {
  const locale: Locale = document.documentElement.lang === 'en' ? 'en' : 'zh-CN';
  return messages(locale, islandMessages);
}
