/** Where the build put the script that writes PDFs anew, and what it must be. */
declare const PDF_WRITER: { readonly src: string; readonly integrity: string } | null;

type Writer = { readonly cleanPdf: (bytes: Uint8Array) => Promise<Uint8Array> };

/** A larger one would hold the page up for too long. */
const mostBytes = 30 * 1024 * 1024;

let writer: Promise<Writer> | null = null;
const cleaned = new WeakMap<File, Promise<Blob | null>>();

export function isPdf({ name, type }: File): boolean {
  return type === 'application/pdf' || /\.pdf$/i.test(name);
}

/**
 * A PDF written anew on this device, without what tells of its maker, once for each file; null where that cannot be done. The script for it is
 * fetched with the first one.
 */
export function cleanedPdf(file: File): Promise<Blob | null> {
  const before = cleaned.get(file);
  if (before) return before;
  const work = clean(file).catch(() => null);
  cleaned.set(file, work);
  return work;
}

async function clean(file: File): Promise<Blob | null> {
  if (!PDF_WRITER || file.size > mostBytes) return null;
  writer ??= load(PDF_WRITER);
  const { cleanPdf } = await writer.catch((error) => {
    writer = null;
    throw error;
  });
  const kept = await cleanPdf(new Uint8Array(await file.arrayBuffer()));
  return new Blob([kept as Uint8Array<ArrayBuffer>], { type: 'application/pdf' });
}

/** Only the file that was built is run: what stands in the module map under its address has passed the integrity of the link. */
async function load({
  src,
  integrity,
}: {
  readonly src: string;
  readonly integrity: string;
}): Promise<Writer> {
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.integrity = integrity;
  link.href = src;
  document.head.append(link);
  return import(/* @vite-ignore */ src);
}
