import { askedFields } from '../../app/features/submit/asked-fields.ts';
import { dropFromTab, fromTab, keepInTab } from '../page/tab-store.ts';

const key = 'huiyin.draft';
const contact = ['name', 'telephone', 'mail'];

type Draft = { readonly subject: string; readonly values: Readonly<Record<string, string>> };

const isDraft = (value: unknown): value is Draft =>
  typeof value === 'object' && value !== null && 'subject' in value && 'values' in value;

/** Keeps what is typed in this window. True when an earlier draft on the same subject was put back. */
export function keepDraft(form: HTMLFormElement): boolean {
  const restored = restore(form);
  form.addEventListener('input', () => keepInTab(key, { subject: subjectOf(form), values: valuesOf(form) }));
  return restored;
}

/** Forgets the draft: it was sent. */
export function dropDraft(): void {
  dropFromTab(key);
}

function subjectOf(form: HTMLFormElement): string {
  const sent = new FormData(form);
  return ['measure', 'topic', 'same'].map((name) => sent.get(name) ?? '').join('/');
}

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const sent = new FormData(form);
  return Object.fromEntries(askedFields.map((name) => [name, String(sent.get(name) ?? '')]));
}

/** Only into an untouched form: what the server gave back after an error is newer than any draft. */
function restore(form: HTMLFormElement): boolean {
  const draft = fromTab(key, isDraft);
  if (!draft || draft.subject !== subjectOf(form)) return false;
  const given = valuesOf(form);
  // A sealed contact never came back from the server: it is put back from this window.
  if (given.text && given.identity === 'confidential' && !given.name)
    for (const name of contact) setValue(form, name, draft.values[name] ?? '');
  if (given.text) return false;
  for (const name of askedFields) setValue(form, name, draft.values[name] ?? '');
  return Object.values(draft.values).some(Boolean);
}

function setValue(form: HTMLFormElement, name: string, value: string): void {
  const control = form.elements.namedItem(name);
  if (control instanceof RadioNodeList) control.value = value;
  else if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
    control.value = value;
  else if (control instanceof HTMLSelectElement) control.value = value;
}
