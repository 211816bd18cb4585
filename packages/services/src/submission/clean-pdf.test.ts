import { PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { withoutTold } from '@huiyin/pdf/jpeg-segments';
import { makePdf, pdfStream } from '@huiyin/pdf/testing/make-pdf';
import { insideOf, waysToWrite } from '@huiyin/pdf/testing/pdf-words';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPdf } from './clean-pdf.ts';

const author = '机主张三';

/** A letter as a word processor writes it: objects packed into streams, or not. */
async function letter({
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

const told = [
  ...waysToWrite(author),
  ...waysToWrite('致：王主任'),
  'ProgramOfSomebody',
  'XmpAuthor',
  '20200102',
];
const toldIn = (bytes: Uint8Array) =>
  told.filter((word) => insideOf(bytes).toLowerCase().includes(word.toLowerCase()));

describe('a PDF that is taken in', () => {
  it.each([true, false])(
    'says no more who made it, and what its page says as before (packed: %s)',
    async (packed) => {
      const sent = await letter({ useObjectStreams: packed });
      expect(toldIn(sent).length).toBeGreaterThan(2);
      const kept = await cleanPdf(sent);
      expect(toldIn(kept)).toEqual([]);
      expect(insideOf(kept)).toContain(Buffer.from('The lamp is broken').toString('hex').toUpperCase());
      const again = await PDFDocument.load(kept, { updateMetadata: false });
      expect([again.getPageCount(), again.getAuthor(), again.getProducer()]).toEqual([
        1,
        undefined,
        undefined,
      ]);
    },
  );

  it('comes out the same each time', async () => {
    const sent = await letter();
    expect(Buffer.from(await cleanPdf(sent)).equals(Buffer.from(await cleanPdf(sent)))).toBe(true);
  });

  it('may be locked against changes, but not against reading', async () => {
    const kept = await cleanPdf(await letter({ password: '' }));
    expect(insideOf(kept)).toContain(Buffer.from('The lamp is broken').toString('hex').toUpperCase());
    // Its font lies in a part that is read twice: locked, and opened.
    expect(insideOf(kept)).toContain('/BaseFont /Helvetica');
    await expect(cleanPdf(await letter({ password: 'secret' }))).rejects.toThrow();
  });

  it.each([
    ['damaged', new Uint8Array(Buffer.from('%PDF-1.7\nnothing of the kind\n%%EOF'))],
    ['cut off', makePdf().subarray(0, 60)],
    [
      'without pages',
      new Uint8Array(Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>')),
    ],
  ])('is refused when it is %s', async (_what, bytes) => {
    await expect(cleanPdf(bytes)).rejects.toThrow();
  });

  it('keeps the pixels of a photo in it, and no word of the camera', async () => {
    const picture = sharp({ create: { width: 40, height: 30, channels: 3, background: '#3366cc' } });
    const photo = await picture
      .withExif({ IFD0: { Make: 'CameraMaker' } })
      .jpeg()
      .toBuffer();
    const image = pdfStream(4, '/Subtype/Image/Width 40/Height 30/Filter/DCTDecode', photo);
    const kept = await cleanPdf(makePdf({ page: '/Resources<</XObject<</A 4 0 R>>>>', more: image }));
    expect(insideOf(kept)).not.toContain('CameraMaker');
    const bare = withoutTold(photo);
    expect(insideOf(kept)).toContain(Buffer.from(bare).toString('latin1'));
    expect((await sharp(bare).metadata()).exif).toBeUndefined();
    expect(await sharp(bare).raw().toBuffer()).toEqual(await sharp(photo).raw().toBuffer());
  });
});
