import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { insideOf, waysToWrite } from './pdf-words.ts';

const author = '机主张三';
const told = [
  ...waysToWrite(author),
  ...waysToWrite('致：王主任'),
  'ProgramOfSomebody',
  'XmpAuthor',
  '20200102',
];

/** What the page of the letter says, as it stands in a PDF. */
export const officeLetterWords = Buffer.from('The lamp is broken').toString('hex').toUpperCase();

/** A letter as a word processor writes it, with author, title, days and XMP: objects packed into streams, or not. */
export async function officeLetter({
  useObjectStreams = true,
  password = null as string | null,
} = {}): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  file.setAuthor(author);
  file.setTitle('致：王主任');
  file.setProducer('ProgramOfSomebody');
  const page = file.addPage([300, 300]);
  page.drawText('The lamp is broken', { x: 20, y: 200 });
  page.node.set(PDFName.of('LastModified'), PDFString.of('D:20200102'));
  const xmp = file.context.stream('<dc:creator>XmpAuthor</dc:creator>', { Type: 'Metadata', Subtype: 'XML' });
  file.catalog.set(PDFName.of('Metadata'), file.context.register(xmp));
  if (password !== null) file.encrypt({ userPassword: password, ownerPassword: 'owner', permissions: {} });
  return file.save({ useObjectStreams });
}

/** What a PDF tells of who made that letter, and when. */
export function toldIn(bytes: Uint8Array): string[] {
  const inside = insideOf(bytes).toLowerCase();
  return told.filter((word) => inside.includes(word.toLowerCase()));
}
