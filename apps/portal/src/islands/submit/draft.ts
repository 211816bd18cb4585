import { askedFields } from '../../app/features/submit/asked-fields.ts';
import { openSealedDraft } from './sealed-draft.ts';

const contact = ['name', 'telephone', 'mail'];

type Values = Readonly<Record<string, string>>;
type Draft = { readonly subject: string; readonly values: Values };

/** Whether this browser can seal a draft; one that cannot keeps none. */
export const canKeepDrafts = (): boolean => globalThis.crypto?.subtle !== undefined;

/** Keeps what is typed in this window, sealed, and puts an earlier draft on the same subject back; `restored` is told of it. */
export function keepDraft(form: HTMLFormElement, restored: () => void): void {
  if (!canKeepDrafts()) return;
  const atLoad = valuesOf(form);
  const keep = openSealedDraft((text) => {
    const draft: Draft = JSON.parse(text);
    if (draft.subject === subjectOf(form) && restore(form, draft.values, atLoad)) restored();
  });
  form.addEventListener(
    'input',
    () => void keep(() => JSON.stringify({ subject: subjectOf(form), values: valuesOf(form) })),
  );
}

function subjectOf(form: HTMLFormElement): string {
  const sent = new FormData(form);
  return ['measure', 'topic', 'same'].map((name) => sent.get(name) ?? '').join('/');
}

function valuesOf(form: HTMLFormElement): Values {
  const sent = new FormData(form);
  return Object.fromEntries(askedFields.map((name) => [name, String(sent.get(name) ?? '')]));
}

/** Only into a form that came untouched: what the server gave back after an error is newer than any draft. */
function restore(form: HTMLFormElement, draft: Values, atLoad: Values): boolean {
  // A sealed contact never came back from the server: it is put back from this window.
  const isGivenBack = Boolean(atLoad.text);
  const names = isGivenBack ? contact : askedFields;
  if (isGivenBack && (atLoad.identity !== 'confidential' || atLoad.name)) return false;
  for (const name of names) {
    const [kept = '', now] = [draft[name], valuesOf(form)[name]];
    // What was typed while the key was on its way stays, the text after the one that is put back.
    if (now === atLoad[name]) setValue(form, name, kept);
    else if (name === 'text' && kept) setValue(form, name, `${kept}\n${now}`);
  }
  return !isGivenBack && Object.values(draft).some(Boolean);
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof RadioNodeList) control.value = value;
  else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
    control.value = value;
  else if (control instanceof HTMLSelectElement) control.value = value;
}
