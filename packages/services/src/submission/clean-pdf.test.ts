import { PDFDocument } from '@cantoo/pdf-lib';
import { withoutTold } from '@huiyin/pdf/jpeg-segments';
import { makePdf, pdfStream } from '@huiyin/pdf/testing/make-pdf';
import { officeLetter, officeLetterWords, toldIn } from '@huiyin/pdf/testing/office-letter';
import { insideOf } from '@huiyin/pdf/testing/pdf-words';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanPdf } from './clean-pdf.ts';

describe('a PDF that is taken in', () => {
  it.each([true, false])(
    'says no more who made it, and what its page says as before (packed: %s)',
    async (packed) => {
      const sent = await officeLetter({ useObjectStreams: packed });
      expect(toldIn(sent).length).toBeGreaterThan(2);
      const kept = await cleanPdf(sent);
      expect(toldIn(kept)).toEqual([]);
      expect(insideOf(kept)).toContain(officeLetterWords);
      const again = await PDFDocument.load(kept, { updateMetadata: false });
      expect([again.getPageCount(), again.getAuthor(), again.getProducer()]).toEqual([
        1,
        undefined,
        undefined,
      ]);
    },
  );

  it('comes out the same each time', async () => {
    const sent = await officeLetter();
    expect(Buffer.from(await cleanPdf(sent)).equals(Buffer.from(await cleanPdf(sent)))).toBe(true);
  });

  it('may be locked against changes, but not against reading', async () => {
    const kept = await cleanPdf(await officeLetter({ password: '' }));
    expect(insideOf(kept)).toContain(officeLetterWords);
    // Its font lies in a part that is read twice: locked, and opened.
    expect(insideOf(kept)).toContain('/BaseFont /Helvetica');
    await expect(cleanPdf(await officeLetter({ password: 'secret' }))).rejects.toThrow();
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
