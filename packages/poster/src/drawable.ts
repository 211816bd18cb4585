import PDFDocument from 'pdfkit';
import { posterFont } from './poster-font.ts';

/** Characters that the font does not have are shown as such: 〓 is the printer's sign for a missing type. */
export function drawable(text: string): string {
  return [...text]
    .map((character) => (known().has(character.codePointAt(0) ?? 0) ? character : '〓'))
    .join('');
}

let characters: Set<number> | null = null;
function known(): Set<number> {
  if (characters) return characters;
  const probe = new PDFDocument({ font: '' }).registerFont('text', posterFont()).font('text');
  const { font } = (probe as unknown as { _font: { font: { characterSet: number[] } } })._font;
  characters = new Set([...font.characterSet, 10]);
  return characters;
}
