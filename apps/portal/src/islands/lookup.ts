import '@huiyin/ui/old-browsers';
import { parseReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { codeFault } from '../app/features/follow/code-fault.ts';
import { toHex } from './page/hex.ts';
import { input, part, words } from './page/parts.ts';
import { forgetIssued } from './page/pending-receipt.ts';
import { forgetReceipt, savedReceipts } from './page/saved-receipts.ts';

const form = document.querySelector<HTMLFormElement>('form[data-island="lookup"]');
if (form) begin(form);

function begin(form: HTMLFormElement): void {
  forgetIssued();
  const field = input(form, 'code');
  const key = input(form, 'lookupKey');
  if (!field || !key) return;
  form.addEventListener('submit', (event) => {
    const parsed = parseReceiptCode(field.value);
    if (!parsed.ok) {
      event.preventDefault();
      showError(field, codeFault(parsed, words()));
      return;
    }
    key.value = toHex(deriveReceiptKeys(parsed.code).lookupKey);
    field.value = '';
  });
  const saved = part('saved');
  if (saved) listSaved(saved, { form, field });
}

function showError(field: HTMLInputElement, text: string): void {
  const id = `${field.id}-error`;
  const shown = document.getElementById(id) ?? document.createElement('span');
  shown.id = id;
  shown.className = 'hy-error';
  shown.textContent = text;
  field.before(shown);
  field.setAttribute('aria-invalid', 'true');
  field.setAttribute('aria-describedby', `${field.id}-hint ${id}`);
  field.closest('.hy-field')?.classList.add('hy-field--wrong');
  field.focus();
}

type Lookup = { readonly form: HTMLFormElement; readonly field: HTMLInputElement };

/** Receipts left on this device, each to be opened or removed. */
function listSaved(section: HTMLElement, lookup: Lookup): void {
  const receipts = savedReceipts();
  section.hidden = receipts.length === 0;
  section.querySelector('ul')?.remove();
  const list = document.createElement('ul');
  for (const { code, number } of receipts) {
    const row = document.createElement('li');
    row.append(
      button(`${section.dataset.open ?? ''} ${number}`, () => {
        lookup.field.value = code;
        lookup.form.requestSubmit();
      }),
      button(section.dataset.forget ?? '', () => {
        forgetReceipt(code);
        listSaved(section, lookup);
      }),
    );
    list.append(row);
  }
  section.append(list);
}

function button(text: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'hy-button hy-button--plain';
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}
