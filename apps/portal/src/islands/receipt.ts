import '@huiyin/ui/old-browsers';
import { formatReceiptCode, parseReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { toHex } from './page/hex.ts';
import { input, part } from './page/parts.ts';
import { issuedReceipt } from './page/pending-receipt.ts';
import { forgetReceipt, saveReceipt } from './page/saved-receipts.ts';
import { showPicture } from './receipt/picture.ts';
import { dropDraft } from './submit/sealed-draft.ts';

const page = document.querySelector<HTMLElement>('[data-island="receipt"]');
if (page) begin(page);

function begin(page: HTMLElement): void {
  dropDraft();
  const shown = part('receipt-code', page);
  const number = page.dataset.number ?? '';
  const own = issuedReceipt(number);
  const fromServer = parseReceiptCode(shown?.textContent ?? '');
  const code = fromServer.ok ? fromServer.code : own;
  if (!code || !shown) return;
  shown.textContent = formatReceiptCode(code);
  part('code-elsewhere', page)?.remove();
  part('with-script', page)?.removeAttribute('hidden');
  const figure = part('picture', page);
  if (figure) void showPicture(figure, formatReceiptCode(code));
  offerKeeping(page, { code, number });
  openWithoutCode(page, code);
}

function offerKeeping(page: HTMLElement, { code, number }: { code: ReceiptCode; number: string }): void {
  document.getElementById('print')?.addEventListener('click', () => window.print());
  const status = part('copied', page);
  document.getElementById('copy')?.addEventListener('click', () => {
    const say = (text: string | undefined) => {
      if (status) status.textContent = text ?? '';
    };
    copy(formatReceiptCode(code)).then(
      () => say(status?.dataset.done),
      () => say(status?.dataset.failed),
    );
  });
  document.getElementById('remember')?.addEventListener('change', (event) => {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    if (target.checked) saveReceipt({ code, number });
    else forgetReceipt(code);
  });
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}

/** The way to the case goes by the derived key, not by the code. */
function openWithoutCode(page: HTMLElement, code: ReceiptCode): void {
  const form = page.querySelector('form');
  const key = form && input(form, 'lookupKey');
  const field = form && input(form, 'code');
  if (!key || !field) return;
  key.value = toHex(deriveReceiptKeys(code).lookupKey);
  field.value = '';
}
