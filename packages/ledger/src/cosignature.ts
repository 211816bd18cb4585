import { ed25519 } from '@noble/curves/ed25519.js';
import { bigEndian, concat, textBytes } from './bytes.ts';
import type { NoteKey, SigningKey } from './note-key.ts';

const TIME_BYTES = 8;

/** A cosignature as C2SP tlog-cosignature v1.0.1 has it: eight bytes of time in seconds, then Ed25519. */
export function cosign(checkpointText: string, key: SigningKey, time: number): Uint8Array {
  return concat(bigEndian(time, TIME_BYTES), ed25519.sign(message(checkpointText, time), key.privateKey));
}

/** The time in seconds at which a witness saw this checkpoint; null if the cosignature does not hold. Never throws. */
export function verifyCosignature(checkpointText: string, key: NoteKey, bytes: Uint8Array): number | null {
  if (bytes.length !== TIME_BYTES + 64) return null;
  const time = Number(new DataView(bytes.buffer, bytes.byteOffset, TIME_BYTES).getBigUint64(0));
  if (!Number.isSafeInteger(time)) return null;
  try {
    const isGood = ed25519.verify(bytes.subarray(TIME_BYTES), message(checkpointText, time), key.publicKey, {
      zip215: false,
    });
    return isGood ? time : null;
  } catch {
    return null;
  }
}

function message(checkpointText: string, time: number): Uint8Array {
  return textBytes(`cosignature/v1\ntime ${time}\n${checkpointText}`);
}
