import { mostTipBytes, mostTipFiles, type TipContent, type TipFile } from '@huiyin/sealing/tip-content';
import { drawAgain } from '../submit/shrink-pictures.ts';
import { cleanedPdf, isPdf } from './clean-pdf.ts';
import type { TipWords } from './tip-words.ts';

const mostCharacters = 20_000;

export type Gathered =
  | { readonly ok: true; readonly content: TipContent }
  | { readonly ok: false; readonly field: 'text' | 'files'; readonly problem: string };

/** What the form holds, ready to be sealed: photos encoded and PDFs written anew, file names dropped. Says what is to be mended otherwise. */
export async function gatherContent(form: HTMLFormElement, words: TipWords): Promise<Gathered> {
  const data = new FormData(form);
  const text = String(data.get('text') ?? '').trim();
  const contact = String(data.get('contact') ?? '').trim();
  if (text === '') return { ok: false, field: 'text', problem: words.textMissing };
  if ([...text].length > mostCharacters) return { ok: false, field: 'text', problem: words.tooLong };
  const chosen = data.getAll('files').filter((file): file is File => file instanceof File && file.size > 0);
  if (chosen.length > mostTipFiles) return { ok: false, field: 'files', problem: words.tooMany };
  const files: TipFile[] = [];
  for (const [at, file] of chosen.entries()) {
    const cleaned = await withoutMetadata(file, `${words.attachment}${at + 1}`);
    if (!cleaned) return { ok: false, field: 'files', problem: words.notCleaned };
    files.push(cleaned);
  }
  const bytes = files.reduce((sum, { content }) => sum + content.size, 0);
  if (bytes > mostTipBytes) return { ok: false, field: 'files', problem: words.tooLarge };
  return { ok: true, content: { text: contact ? `${text}\n\n${words.contact}：${contact}` : text, files } };
}

/** Null for a picture that this browser cannot encode anew: it would travel with its place and time. */
async function withoutMetadata(file: File, name: string): Promise<TipFile | null> {
  if (isPdf(file))
    return { name: `${name}.pdf`, type: 'application/pdf', content: (await cleanedPdf(file)) ?? file };
  if (!isPicture(file)) return { name: name + endingOf(file.name), type: file.type, content: file };
  const content = await drawAgain(file);
  return content && { name: `${name}.jpg`, type: 'image/jpeg', content };
}

/** Whether a file is encoded anew here; any other but a PDF is sealed as it is. */
export function isPicture({ name, type }: File): boolean {
  return type.startsWith('image/') || /\.(jpe?g|png|webp|heic|heif|gif|bmp|tiff?|avif)$/i.test(name);
}

/** Only the ending, so that the officer's computer knows what to open it with. */
function endingOf(name: string): string {
  return /\.[a-z0-9]{1,8}$/i.exec(name)?.[0].toLowerCase() ?? '';
}
