import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { cleanPdf } from './in-browser.ts';
import { makePdf } from './testing/make-pdf.ts';
import { insideOf, waysToWrite } from './testing/pdf-words.ts';

const author = '机主张三';

/** A letter as an office program writes it, with author, title, days and XMP. */
async function letter(): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  file.setAuthor(author);
  file.setTitle('致：王主任');
  file.setProducer('ProgramOfSomebody');
  const page = file.addPage([300, 300]);
  page.drawText('The lamp is broken', { x: 20, y: 200 });
  page.node.set(PDFName.of('LastModified'), PDFString.of('D:20200102'));
  const xmp = file.context.stream('<dc:creator>XmpAuthor</dc:creator>', { Type: 'Metadata', Subtype: 'XML' });
  file.catalog.set(PDFName.of('Metadata'), file.context.register(xmp));
  return file.save();
}

const told = [
  ...waysToWrite(author),
  ...waysToWrite('致：王主任'),
  'ProgramOfSomebody',
  'XmpAuthor',
  '20200102',
];
const toldIn = (bytes: Uint8Array) => {
  const inside = insideOf(bytes).toLowerCase();
  return told.filter((word) => inside.includes(word.toLowerCase()));
};

describe('a PDF written anew in the page', () => {
  it('says no more who made it, and what its page says as before, file after file', async () => {
    const sent = await letter();
    expect(toldIn(sent).length).toBeGreaterThan(2);
    for (let n = 0; n < 3; n += 1) {
      const kept = await cleanPdf(sent);
      expect(toldIn(kept)).toEqual([]);
      expect(insideOf(kept)).toContain(Buffer.from('The lamp is broken').toString('hex').toUpperCase());
    }
  });

  it.each([
    ['damaged', new Uint8Array(Buffer.from('%PDF-1.7\nnothing of the kind\n%%EOF'))],
    ['cut off', makePdf().subarray(0, 60)],
  ])('is given up when it is %s', async (_what, bytes) => {
    await expect(cleanPdf(bytes)).rejects.toThrow();
  });
});
