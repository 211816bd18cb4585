import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { SheetFault, type SheetLimits } from '../sheet.ts';

/** The files inside an .xlsx, read as text in pieces. */
export type ZipParts = {
  has(name: string): boolean;
  /** Text in pieces; throws `SheetFault` as soon as it grows beyond the limits. */
  read(name: string): AsyncIterable<string>;
};

/** Opens a zip by its directory. Nothing is inflated before it is read, and then no further than the limits. */
export async function openZip(bytes: Uint8Array, limits: SheetLimits): Promise<ZipParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { zip, entries } = await listEntries(buffer, limits);
  const budget = { left: limits.inflated };
  return {
    has: (name) => entries.has(name),
    read: (name) => readEntry(zip, { entry: entries.get(name), budget, limits }),
  };
}

function listEntries(buffer: Buffer, limits: SheetLimits) {
  return new Promise<{ zip: ZipFile; entries: Map<string, Entry> }>((resolve, reject) => {
    const fail = () => reject(new SheetFault('damaged'));
    fromBuffer(buffer, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error || !zip) return fail();
      if (zip.entryCount > limits.entries) return reject(new SheetFault('expandsTooFar'));
      const entries = new Map<string, Entry>();
      zip.on('error', fail);
      zip.on('end', () => resolve({ zip, entries }));
      zip.on('entry', (entry: Entry) => {
        entries.set(entry.fileName, entry);
        zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

type Reading = {
  readonly entry: Entry | undefined;
  readonly budget: { left: number };
  readonly limits: SheetLimits;
};

async function* readEntry(zip: ZipFile, { entry, budget, limits }: Reading): AsyncIterable<string> {
  if (!entry) throw new SheetFault('damaged');
  if (entry.isEncrypted()) throw new SheetFault('oldExcel');
  const most = Math.max(entry.compressedSize * limits.ratio, 1024 * 1024);
  if (entry.uncompressedSize > Math.min(most, budget.left)) throw new SheetFault('expandsTooFar');
  const stream = await openStream(zip, entry);
  const decoder = new TextDecoder('utf-8');
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      size += chunk.length;
      budget.left -= chunk.length;
      if (size > most || budget.left < 0) throw new SheetFault('expandsTooFar');
      yield decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw error instanceof SheetFault ? error : new SheetFault('damaged');
  } finally {
    stream.destroy();
  }
}

function openStream(zip: ZipFile, entry: Entry) {
  return new Promise<import('node:stream').Readable>((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) =>
      error || !stream ? reject(new SheetFault('damaged')) : resolve(stream),
    );
  });
}
