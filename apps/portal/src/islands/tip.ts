import '@huiyin/ui/old-browsers';
import { createReceiptCode, formatReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { readersOf, sealTip, type TipKeys } from '@huiyin/sealing/tip';
import type { TipContent } from '@huiyin/sealing/tip-content';
import { toBase64 } from './page/base64.ts';
import { callPortal } from './page/call-portal.ts';
import { toHex } from './page/hex.ts';
import { part } from './page/parts.ts';
import { doWork } from './submit/do-work.ts';
import { askAboutWhom } from './tip/ask-about-whom.ts';
import { onSubmit } from './tip/on-submit.ts';
import { sameOfficers } from './tip/same-officers.ts';
import { sendSealed } from './tip/send-sealed.ts';
import type { TipWords } from './tip/tip-words.ts';

type Start = { readonly keys: TipKeys; readonly challenge: string };

const page = document.querySelector<HTMLElement>('[data-island="tip"]');
if (page && globalThis.crypto?.subtle) begin(page);

/** Nothing of what is done here is kept: no draft, no code, no choice. */
function begin(page: HTMLElement): void {
  const words: TipWords = JSON.parse(page.dataset.words ?? '{}');
  const code = createReceiptCode((count) => crypto.getRandomValues(new Uint8Array(count)));
  const { officers: listed, ...first }: Start & { readonly officers: readonly string[] } = JSON.parse(
    page.dataset.start ?? '{}',
  );
  let start: Start = first;
  let about: readonly string[] | null = null;
  part('no-script', page)?.remove();
  const button = document.getElementById('begin');
  button?.removeAttribute('hidden');
  button?.addEventListener('click', () => show('about'));
  askAboutWhom((whom) => {
    about = whom.next === 'write' ? whom.about : null;
    if (about === null) return show(whom.next);
    show(readersOf(start.keys, about) ? 'write' : 'cannot');
  });
  document.getElementById('about-again')?.addEventListener('click', () => show('about'));
  for (const name of ['receipt-code', 'kept-code'] as const) {
    const shown = part(name, page);
    if (shown) shown.textContent = formatReceiptCode(code);
  }
  const form = document.getElementById('tip');
  if (!(form instanceof HTMLFormElement)) return;
  onSubmit(form, words, async (content, say) => {
    if (about === null) return show('about');
    say(words.proving);
    const work = await doWork(start.challenge);
    say(words.sealing);
    const problem = await seal(content, {
      start,
      about,
      code,
      work,
      send: page.dataset.send ?? '',
      say: () => say(words.sending),
    });
    if (problem === 'nobody') return show('cannot');
    if (problem === null) {
      form.reset();
      return show('done');
    }
    start = ((await callPortal('tip.start', undefined)) as Start | null) ?? start;
    if (!start.keys) return show('cannot');
    start = { ...start, keys: sameOfficers(start.keys, listed) };
    say(problem === 'keys' || problem === 'proof' ? words.keysChanged : words.failed);
  });
}

type Sealing = {
  readonly start: Start;
  readonly about: readonly string[];
  readonly code: ReceiptCode;
  readonly work: string;
  readonly send: string;
  readonly say: () => void;
};

/** Seals and sends. There is no way on without the seal: `sealTip` gives ciphertext, null, or throws. */
async function seal(
  content: TipContent,
  { start, about, code, work, send, say }: Sealing,
): Promise<string | null> {
  const sealed = await sealTip(content, start.keys, about);
  if (!sealed) return 'nobody';
  const { lookupHash, sealPublicKey } = deriveReceiptKeys(code);
  const { algorithm, recipient, keyIds, escrowId } = sealed;
  say();
  return sendSealed(
    send,
    {
      ...{ algorithm, recipient, keyIds, escrowId, work },
      sealedKey: toBase64(sealed.sealedKey),
      ...{ lookupHash: toHex(lookupHash), sealPublicKey: toHex(sealPublicKey) },
    },
    sealed.content,
  );
}

const steps = ['before', 'about', 'superior', 'unnamed', 'cannot', 'write', 'done'] as const;

function show(step: (typeof steps)[number]): void {
  for (const name of steps) part(name)?.toggleAttribute('hidden', name !== step);
  const heading = part(step)?.querySelector<HTMLElement>('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus();
  window.scrollTo(0, 0);
}
