import '@huiyin/ui/old-browsers';
import { messages } from '@huiyin/i18n/locale';
import { logMessages } from '@huiyin/i18n/log';
import { formatReceiptCode, parseReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { codeFault } from '../app/features/follow/code-fault.ts';
import { CheckFault, checkOwnCase } from './check/check-own-case.ts';
import { showCheck } from './check/show-check.ts';
import { input, part, words } from './page/parts.ts';
import { issuedReceipt } from './page/pending-receipt.ts';
import { savedReceipts } from './page/saved-receipts.ts';

const page = document.querySelector<HTMLElement>('[data-island="check"]');
const form = part('check-form');
if (page && form instanceof HTMLFormElement) begin(page, form);

function begin(page: HTMLElement, form: HTMLFormElement): void {
  const field = input(form, 'code');
  const number = page.dataset.number ?? '';
  const known = issuedReceipt(number) ?? savedReceipts().find((one) => one.number === number)?.code;
  if (field && known) field.value = known;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void check(page, form);
  });
}

async function check(page: HTMLElement, form: HTMLFormElement): Promise<void> {
  const status = part('check-status');
  const bar = part('check-progress');
  const result = part('check-result');
  const say = (text: string) => {
    if (status) status.textContent = text;
  };
  const text = messages(document.documentElement.lang === 'en' ? 'en' : 'zh-CN', logMessages);
  const field = input(form, 'code');
  const parsed = parseReceiptCode(field?.value ?? '');
  result?.replaceChildren();
  if (!parsed.ok) {
    say(codeFault(parsed, words()));
    field?.focus();
    return;
  }
  if (field) field.value = formatReceiptCode(parsed.code);
  say(text.working);
  const pasted = form.elements.namedItem('promise');
  try {
    const checked = await checkOwnCase({
      shown: JSON.parse(page.dataset.log ?? '{}'),
      logKey: deriveReceiptKeys(parsed.code).logKey,
      pasted: pasted instanceof HTMLTextAreaElement ? pasted.value : '',
      onProgress: (done, total) => {
        if (!(bar instanceof HTMLProgressElement)) return;
        if (bar.hidden) say(text.workingOf((total / 1e6).toFixed(1)));
        bar.hidden = false;
        bar.max = total;
        bar.value = done;
      },
    });
    if (result) say(showCheck(result, checked, text));
  } catch (error) {
    say(error instanceof CheckFault ? text[error.fault] : text.offline);
  } finally {
    if (bar) bar.hidden = true;
  }
}
