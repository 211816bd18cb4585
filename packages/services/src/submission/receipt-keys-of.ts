import type { SubmitInput } from '@huiyin/contract/case/submit-case';
import { parseReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { invalid } from '../failure.ts';

/** The three values the server keeps of a receipt, 32 bytes each. */
export type StoredKeys = {
  readonly lookupHash: Uint8Array<ArrayBuffer>;
  readonly logKey: Uint8Array<ArrayBuffer>;
  readonly sealPublicKey: Uint8Array<ArrayBuffer>;
};

/** Takes the keys as the browser derived them, or derives them from a code that a page without JavaScript sent. */
export function receiptKeysOf(receipt: SubmitInput['receipt']): StoredKeys {
  if (receipt.by === 'keys') {
    return {
      lookupHash: fromHex(receipt.lookupHash),
      logKey: fromHex(receipt.logKey),
      sealPublicKey: fromHex(receipt.sealPublicKey),
    };
  }
  const parsed = parseReceiptCode(receipt.code);
  if (!parsed.ok) throw invalid('receipt', 'malformed');
  const { lookupHash, logKey, sealPublicKey } = deriveReceiptKeys(parsed.code);
  return {
    lookupHash: new Uint8Array(lookupHash),
    logKey: new Uint8Array(logKey),
    sealPublicKey: new Uint8Array(sealPublicKey),
  };
}

/** Bytes of a hex string whose shape was checked at the border. */
export function fromHex(hex: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}
