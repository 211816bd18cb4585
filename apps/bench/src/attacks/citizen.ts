import { createReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { type Challenge, solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';

/** What a citizen keeps: the code and the promise; the number finds the case in the database. */
export type Receipt = { readonly code: ReceiptCode; readonly promise: string; readonly caseNumber: string };

const form = {
  ...{ townId: null, village: '', identityMode: 'anonymous', name: '', telephone: '', mail: '' },
  ...{
    contactForUnit: false,
    mayPublish: false,
    kind: null,
    measureId: null,
    topic: null,
    attachmentIds: [],
  },
};

/** Sends a submission to a running portal, as its own page would. */
export async function submitTo(
  origin: string,
  text: string,
  randomBytes: (count: number) => Uint8Array,
): Promise<Receipt> {
  const start = await rpc(origin, 'submit.start', { query: { measureId: null } });
  const challenge = JSON.parse(String(start.challenge)) as Challenge;
  const solution = await solveChallenge({ challenge, deriveKey });
  const code = createReceiptCode(randomBytes);
  const { lookupHash, logKey, sealPublicKey } = deriveReceiptKeys(code);
  const keys = { lookupHash: hex(lookupHash), logKey: hex(logKey), sealPublicKey: hex(sealPublicKey) };
  const body = {
    form: { ...form, text },
    receipt: { by: 'keys', ...keys },
    proof: { by: 'work', payload: JSON.stringify({ challenge, solution }) },
    sealed: null,
  };
  const { caseNumber, promise } = await rpc(origin, 'submit.submit', { body });
  return { code, promise: String(promise), caseNumber: String(caseNumber) };
}

type Call = { readonly query: unknown } | { readonly body: unknown };

async function rpc(origin: string, procedure: string, call: Call): Promise<Record<string, unknown>> {
  const address = `${origin}/rpc/portal/${procedure}`;
  const answer =
    'query' in call
      ? await fetch(`${address}?input=${encodeURIComponent(JSON.stringify(call.query))}`)
      : await fetch(address, {
          method: 'POST',
          headers: { 'content-type': 'application/json', origin },
          body: JSON.stringify(call.body),
        });
  const said = (await answer.json()) as { result: { data: Record<string, unknown> } };
  if (!answer.ok) throw new Error(`${procedure}: ${answer.status} ${JSON.stringify(said).slice(0, 300)}`);
  return said.result.data;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}
