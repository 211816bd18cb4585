import { words } from '../page/parts.ts';

const mostFiles = 6;
const mostBytes = 10 * 1024 * 1024;
const worthShrinking = 1024 * 1024;
const longestEdge = 2560;

/**
 * Makes chosen pictures smaller before they travel; metadata goes with the old encoding. What cannot be made smaller
 * here travels as it is: the server judges it. Says at once what is too large or too many.
 */
export function shrinkPictures(picker: HTMLInputElement, say: (text: string) => void): () => Promise<void> {
  let working: Promise<void> = Promise.resolve();
  picker.addEventListener('change', () => {
    working = replaceFiles(picker, say);
  });
  return () => working;
}

async function replaceFiles(picker: HTMLInputElement, say: (text: string) => void): Promise<void> {
  const chosen = [...(picker.files ?? [])];
  if (chosen.some(isShrinkable)) say(words().shrinking);
  const smaller = await Promise.all(chosen.map((file) => (isShrinkable(file) ? shrink(file) : file)));
  const tooLarge = smaller.find((file) => file.size > mostBytes);
  say(tooLarge ? words().tooLarge(tooLarge.name) : smaller.length > mostFiles ? words().tooMany : '');
  const carrier = new DataTransfer();
  for (const file of smaller) carrier.items.add(file);
  picker.files = carrier.files;
}

function isShrinkable(file: File): boolean {
  return file.size > worthShrinking && /^image\/(jpeg|png|webp)$/.test(file.type);
}

async function shrink(file: File): Promise<File> {
  const blob = await drawAgain(file);
  if (!blob || blob.size >= file.size) return file;
  return new File([blob], file.name.replace(/\.[^.]*$/, '.jpg'), { type: 'image/jpeg' });
}

/** A picture encoded anew, at most 2560 pixels long, without metadata; null where this browser cannot. */
export async function drawAgain(file: File): Promise<Blob | null> {
  try {
    const picture = await upright(file);
    const scale = Math.min(1, longestEdge / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', 0.85));
  } catch {
    return null;
  }
}

/** As it is to be seen. Before Chrome 111 the option has no such value, and that is what is done anyway. */
function upright(file: File): Promise<ImageBitmap> {
  return createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => createImageBitmap(file));
}
