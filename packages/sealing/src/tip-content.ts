import { Decrypter, Encrypter } from 'age-encryption';
import type { Recipient } from './envelope.ts';

const kibibyte = 1024;
/** Sizes to which a sealed tip is padded, text and files together, in bytes: the server learns no more than one of these. */
export const tipClasses = [64, 256, 1024, 4096, 16_384, 65_536].map((size) => size * kibibyte);

/** Files of a tip together; the rest of the largest class is for the text and its head. */
export const mostTipBytes = 60 * kibibyte * kibibyte;
export const mostTipFiles = 6;

/** A file as browsers have them: `File` and `Blob` are. */
export type TipFile = { readonly name: string; readonly type: string; readonly content: Blob };
export type TipContent = { readonly text: string; readonly files: readonly TipFile[] };

type Head = { text: string; files: { name: string; type: string; size: number }[] };

const chunk = 64 * kibibyte;
/** An age file for one X25519 key: header, nonce, and a tag for every chunk of 64 KiB. */
const headerBytes = 168;

/** The bytes of a sealed tip of a size class. */
export function sealedTipSize(sizeClass: number): number {
  return headerBytes + 16 + sizeClass + 16 * Math.ceil(sizeClass / chunk);
}

/** The size class of a sealed tip by its length in bytes; null for a length that no sealed tip has. */
export function tipClassOf(sealedBytes: number): number | null {
  return tipClasses.find((size) => sealedTipSize(size) === sealedBytes) ?? null;
}

/**
 * Seals text and files to one key as one age file, padded to a size class. Files are read piece by piece: no more than a few
 * hundred kilobytes of them are ever in memory. Throws `RangeError` if it is more than the largest class holds.
 */
export async function sealTipContent(
  content: TipContent,
  recipient: Recipient,
): Promise<ReadableStream<Uint8Array>> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  return encrypter.encrypt(streamOf(padded(content)));
}

async function* padded({ text, files }: TipContent): AsyncGenerator<Uint8Array> {
  const described = files.map(({ name, type, content }) => ({ name, type, size: content.size }));
  const head = new TextEncoder().encode(JSON.stringify({ text, files: described } satisfies Head));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, head.length);
  const bytes = 4 + head.length + files.reduce((sum, { content }) => sum + content.size, 0);
  const size = tipClasses.find((candidate) => candidate >= bytes);
  if (size === undefined) throw new RangeError('longer than the largest size class');
  yield length;
  yield head;
  for (const { content } of files) yield* piecesOf(content);
  for (let left = size - bytes; left > 0; left -= chunk) yield new Uint8Array(Math.min(left, chunk));
}

/** By slices and not by `Blob.stream`, which older browsers do not read piece by piece. */
async function* piecesOf(content: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.size; at += chunk)
    yield new Uint8Array(await content.slice(at, at + chunk).arrayBuffer());
}

function streamOf(pieces: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
}

/** Opens what `sealTipContent` made. Rejects if it is not for this key, was changed, or is no tip. */
export async function openTipContent(sealed: Uint8Array, privateKey: string): Promise<TipContent> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(privateKey);
  const bytes = await decrypter.decrypt(sealed);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const end = 4 + view.getUint32(0);
  const head: Head = JSON.parse(new TextDecoder().decode(bytes.subarray(4, end)));
  let at = end;
  const files = head.files.map(({ name, type, size }) => {
    const content = new Blob([bytes.slice(at, at + size)], { type });
    at += size;
    return { name, type, content };
  });
  return { text: head.text, files };
}
