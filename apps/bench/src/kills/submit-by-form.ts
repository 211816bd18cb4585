import { setTimeout as pause } from 'node:timers/promises';
import { createReceiptCode, parseReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { breakOff } from './break-off.ts';
import type { InventedFile } from './invent-files.ts';
import type { Ledger } from './ledger.ts';

export type Message = {
  readonly serial: number;
  readonly text: string;
  readonly files: readonly InventedFile[];
  /** A browser without JavaScript: the page's receipt and form token instead of its own and a proof of work. */
  readonly withoutScript: boolean;
  /** A first attempt whose connection breaks after this part of the form (above 0, below 1); null for none. */
  readonly breaksOffAt: number | null;
};

export type Client = {
  readonly origin: string;
  readonly ledger: Ledger;
  readonly randomBytes: (count: number) => Uint8Array<ArrayBuffer>;
};

const mostAttempts = 1000;
const longestPauseMs = 500;
/** A browser waits longer; a client that waits for ever would hide a hanging server. */
const patienceMs = 60_000;
/** Nobody fills a form in less: the portal takes none without JavaScript that was open for under 4 s. */
const fillMs = 4_500;

/**
 * Fills and sends the portal's form as a browser does, and sends the very same again until a receipt answers. If the portal
 * does not take it any more, the form is opened anew and the receipt kept. Rejects after 1,000 attempts.
 */
export async function submitByForm(client: Client, message: Message): Promise<void> {
  let code: ReceiptCode | null = null;
  let form: FormData | null = null;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    try {
      if (!form) {
        const page = await openForm(client.origin);
        code ??= message.withoutScript ? page.receiptCode : createReceiptCode(client.randomBytes);
        form = await filled(page, message, code);
        if (message.breaksOffAt !== null) await breakOff(client.origin, form, message.breaksOffAt);
      }
      const began = performance.now();
      const answer = await send(client.origin, form);
      client.ledger.answered(performance.now() - began);
      if (answer.caseNumber !== null && code !== null) {
        acknowledge(client, message, { code, caseNumber: answer.caseNumber });
        return;
      }
      client.ledger.refuse(`HTTP ${answer.status}`);
      if (answer.status < 500) form = null;
    } catch (error) {
      client.ledger.refuse(`no answer: ${causeOf(error)}`);
    }
    await pause(Math.min(longestPauseMs, 20 * attempt));
  }
  throw new Error(`submission ${message.serial} was not acknowledged in ${mostAttempts} attempts`);
}

type Page = { readonly formToken: string; readonly receiptCode: ReceiptCode; readonly challenge: string };

async function openForm(origin: string): Promise<Page> {
  const response = await fetch(`${origin}/submit/write`, { signal: AbortSignal.timeout(patienceMs) });
  const html = await response.text();
  if (response.status !== 200) throw new Error(`form HTTP ${response.status}`);
  const receipt = parseReceiptCode(hidden(html, 'receiptCode'));
  if (!receipt.ok) throw new Error('the form has no receipt');
  const challenge = /data-challenge="([^"]*)"/.exec(html)?.[1] ?? '';
  return { formToken: hidden(html, 'formToken'), receiptCode: receipt.code, challenge: plain(challenge) };
}

function hidden(html: string, name: string): string {
  const field = html.match(/<input[^>]*>/g)?.find((input) => input.includes(`name="${name}"`)) ?? '';
  return plain(/value="([^"]*)"/.exec(field)?.[1] ?? '');
}

function plain(html: string): string {
  return html.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
}

async function filled(page: Page, message: Message, code: ReceiptCode): Promise<FormData> {
  const form = new FormData();
  const { text, files, withoutScript } = message;
  const fields = { text, identity: 'anonymous', publish: 'no', kind: '', town: '', village: '', measure: '' };
  const proof = withoutScript ? { receiptCode: code, formToken: page.formToken } : await byScript(page, code);
  for (const [name, value] of Object.entries({ ...fields, ...proof })) form.append(name, value);
  for (const file of files) form.append('files', new Blob([file.bytes], { type: file.mediaType }), file.name);
  if (withoutScript) await pause(fillMs);
  return form;
}

/** What the page's script fills in: three keys in place of the code, and the solved challenge. */
async function byScript(page: Page, code: ReceiptCode): Promise<Record<string, string>> {
  const { lookupHash, logKey, sealPublicKey } = deriveReceiptKeys(code);
  const challenge = JSON.parse(page.challenge) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  return {
    ...{ lookupHash: hex(lookupHash), logKey: hex(logKey), sealPublicKey: hex(sealPublicKey) },
    ...{ receiptCode: '', formToken: page.formToken, work: JSON.stringify({ challenge, solution }) },
  };
}

/** A case number only from a receipt page that arrived whole. */
async function send(origin: string, form: FormData): Promise<{ status: number; caseNumber: string | null }> {
  const request = {
    method: 'POST',
    body: form,
    headers: { origin },
    signal: AbortSignal.timeout(patienceMs),
  };
  const response = await fetch(`${origin}/submit/write`, request);
  const html = await response.text();
  const shown = /data-number="([^"]*)"/.exec(html)?.[1] ?? '';
  const caseNumber = shown.replaceAll(/\D/g, '');
  return { status: response.status, caseNumber: response.ok && caseNumber ? caseNumber : null };
}

function acknowledge(
  { ledger }: Client,
  { serial, files }: Message,
  { code, caseNumber }: { code: ReceiptCode; caseNumber: string },
): void {
  const lookupHash = hex(deriveReceiptKeys(code).lookupHash);
  ledger.acknowledge({ serial, lookupHash, caseNumber, files: files.map(({ keptAs }) => keptAs) });
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}
