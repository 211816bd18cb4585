import '@huiyin/ui/old-browsers';
import type { TipForHolder } from '@huiyin/contract/portal/tips';
import { privateKeyOf } from '@huiyin/sealing/age-text';
import { parseReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys, deriveSealPrivateKey } from '@huiyin/sealing/receipt-keys';
import { openTipReply } from '@huiyin/sealing/tip';
import { sealTipContent } from '@huiyin/sealing/tip-content';
import { codeFault } from '../app/features/follow/code-fault.ts';
import { fromBase64 } from './page/base64.ts';
import { callPortal } from './page/call-portal.ts';
import { toHex } from './page/hex.ts';
import { input, words as islandWords, part } from './page/parts.ts';
import { onSubmit } from './tip/on-submit.ts';
import { sendSealed } from './tip/send-sealed.ts';
import type { TipWords } from './tip/tip-words.ts';

type FollowWords = TipWords & {
  readonly states: Readonly<Record<TipForHolder['state'], string>>;
  readonly fromOffice: string;
  readonly fromYou: string;
};
type Opened = { readonly code: ReceiptCode; readonly tip: TipForHolder };

const page = document.querySelector<HTMLElement>('[data-island="tip-follow"]');
if (page && globalThis.crypto?.subtle) begin(page);

/** The code stays in this page and goes with it; what is sent is derived from it. */
function begin(page: HTMLElement): void {
  const words: FollowWords = JSON.parse(page.dataset.words ?? '{}');
  const form = document.getElementById('open-tip');
  const more = document.getElementById('more');
  if (!(form instanceof HTMLFormElement) || !(more instanceof HTMLFormElement)) return;
  let opened: Opened | null = null;
  part('no-script', page)?.remove();
  form.removeAttribute('hidden');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    opened = await open(form, words);
    if (opened) await showOpened(opened, words);
  });
  onSubmit(more, words, async (content, say) => {
    if (!opened) return;
    say(words.sealing);
    const sealed = await sealTipContent(content, opened.tip.recipient);
    const about = { lookupKey: lookupKeyOf(opened.code), algorithm: 'age/x25519' };
    const problem = await sendSealed(page.dataset.add ?? '', about, sealed);
    if (problem !== null) return say(words.failed);
    more.reset();
    opened = (await ask(opened.code)) ?? opened;
    await showMessages(opened, words);
    say(words.added);
  });
  document.getElementById('leave')?.addEventListener('click', () => window.location.replace('/'));
}

async function open(form: HTMLFormElement, words: FollowWords): Promise<Opened | null> {
  const say = (text: string) => {
    const fault = part('fault', form);
    if (fault) fault.textContent = text;
  };
  const field = input(form, 'code');
  const parsed = parseReceiptCode(field?.value ?? '');
  if (!parsed.ok) {
    say(codeFault(parsed, islandWords()));
    return null;
  }
  try {
    const opened = await ask(parsed.code);
    say(opened ? '' : words.notFound);
    if (opened && field) field.value = '';
    return opened;
  } catch {
    say(words.unavailable);
    return null;
  }
}

async function ask(code: ReceiptCode): Promise<Opened | null> {
  const tip = await callPortal('tip.follow', { lookupKey: lookupKeyOf(code) });
  return tip === null ? null : { code, tip: tip as TipForHolder };
}

function lookupKeyOf(code: ReceiptCode): string {
  return toHex(deriveReceiptKeys(code).lookupKey);
}

async function showOpened(opened: Opened, words: FollowWords): Promise<void> {
  await showMessages(opened, words);
  document.getElementById('open-tip')?.setAttribute('hidden', '');
  const section = part('opened');
  section?.removeAttribute('hidden');
  section?.querySelector('h2')?.focus();
}

async function showMessages({ code, tip }: Opened, words: FollowWords): Promise<void> {
  const state = part('state');
  if (state) state.textContent = words.states[tip.state];
  const day = part('received-on');
  if (day) day.textContent = tip.receivedOn;
  const privateKey = privateKeyOf(deriveSealPrivateKey(code));
  const rows = await Promise.all(
    tip.messages.map(async ({ sender, on, sealed }) => {
      const row = document.createElement('li');
      const head = document.createElement('p');
      head.className = 'hy-soft';
      head.textContent = `${on} ${sender === 'office' ? words.fromOffice : words.fromYou}`;
      row.append(head);
      if (sender === 'office' && sealed) {
        const text = document.createElement('p');
        text.className = 'sealed-text';
        text.textContent = await openTipReply(fromBase64(sealed), privateKey).catch(() => words.broken);
        row.append(text);
      }
      return row;
    }),
  );
  part('messages')?.replaceChildren(...rows);
}
