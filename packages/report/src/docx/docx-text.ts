import { type BodyText, readBody } from './docx-body.ts';
import { readNumbering } from './numbering.ts';
import { XmlFault, xmlEvents } from './xml.ts';
import { openZip, type Zip } from './zip.ts';

/** Why a docx could not be read. */
export type DocxFault = 'notDocx' | 'damagedDocx' | 'docxTooLarge';

const bounds = { entries: 4_000, part: 24 * 1024 * 1024 };
const empty = '<none/>';

/** Reads the text of a Word document. Of the archive only the parts with text, lists and styles are ever inflated. */
export function readDocx(bytes: Uint8Array): BodyText | DocxFault {
  const zip = openZip(bytes, bounds);
  if (zip === 'tooLarge') return 'docxTooLarge';
  if (zip === 'damaged') return isZip(bytes) ? 'damagedDocx' : 'notDocx';
  if (!zip.names.includes('[Content_Types].xml')) return 'notDocx';
  try {
    const main = mainPart(zip);
    if (main === null) return 'notDocx';
    const folder = main.slice(0, main.lastIndexOf('/') + 1);
    const numbering = readNumbering(
      part(zip, `${folder}numbering.xml`) ?? empty,
      part(zip, `${folder}styles.xml`) ?? empty,
    );
    return readBody(part(zip, main) ?? empty, numbering);
  } catch (error) {
    if (error instanceof TooLarge) return 'docxTooLarge';
    if (error instanceof XmlFault) return 'damagedDocx';
    throw error;
  }
}

class TooLarge extends Error {}

function part(zip: Zip, name: string): string | null {
  const content = zip.read(name);
  if (content === 'tooLarge') throw new TooLarge();
  if (content === 'damaged') throw new XmlFault(name);
  return content && new TextDecoder(content[0] === 0xff ? 'utf-16le' : 'utf-8').decode(content);
}

/** The part that the package names as its document; Word's own place where it names none. */
function mainPart(zip: Zip): string | null {
  for (const event of xmlEvents(part(zip, '_rels/.rels') ?? empty)) {
    if (event.kind !== 'open' || !event.attributes.get('Type')?.endsWith('/officeDocument')) continue;
    const target = event.attributes.get('Target')?.replace(/^\//, '') ?? '';
    if (zip.names.includes(target)) return target;
  }
  return zip.names.includes('word/document.xml') ? 'word/document.xml' : null;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}
