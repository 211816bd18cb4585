import { deflateSync } from 'node:zlib';
import { makePdf, pdfStream } from '@huiyin/pdf/testing/make-pdf';

const words = '机主张三';
const utf16 = Buffer.from(words, 'utf16le').swap16().toString('hex');
/** A text of PDF: the byte order mark of UTF-16 and its digits. */
const told = `<FEFF${utf16}>`;
const bytes = (text: string) => new Uint8Array(Buffer.from(text));
const xmp = pdfStream(
  5,
  '/Type/Metadata/Subtype/XML',
  bytes(
    `<x:xmpmeta><dc:creator>${words}</dc:creator><xmp:CreatorTool>CameraMaker</xmp:CreatorTool></x:xmpmeta>`,
  ),
);
const info = `6 0 obj<</Author ${told}/Title ${told}/Creator(CameraMaker)/CreationDate(D:20260101)>>endobj`;
const flate = (content: Uint8Array) => new Uint8Array(deflateSync(content));
const packed = (text: string) => {
  const content = `7 0 ${text}`;
  const dict = '/Type/ObjStm/N 1/First 4/Filter/FlateDecode';
  return pdfStream(8, dict, flate(bytes(content)));
};

/** PDFs that say more than their page does, run something, carry something, or mean harm to whoever reads them. */
export function hostileDocuments(photo: Uint8Array): [string, Uint8Array][] {
  const image = pdfStream(
    4,
    '/Type/XObject/Subtype/Image/Width 40/Height 30/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode',
    photo,
  );
  const bomb = flate(new Uint8Array(140 * 1024 * 1024));
  const twice = new Uint8Array(deflateSync(flate(new Uint8Array(20_000_000))));
  return [
    ['PDF with an author', makePdf({ more: info, trailer: '/Info 6 0 R' })],
    ['PDF with XMP', makePdf({ root: '/Metadata 5 0 R', more: xmp })],
    [
      'PDF whose page has XMP and a day',
      makePdf({ page: `/Metadata 5 0 R/LastModified(D:2026)`, more: xmp }),
    ],
    ['PDF with an embedded thumbnail', makePdf({ page: '/Thumb 4 0 R', more: image })],
    ['PDF with a photo and its place', makePdf({ page: '/Resources<</XObject<</A 4 0 R>>>>', more: image })],
    ['PDF with what a program kept', makePdf({ root: `/PieceInfo<</X<</Private ${told}>>>>` })],
    [
      'PDF with an author in an object stream',
      makePdf({ more: packed(`<</Author ${told}>>`), trailer: '/Info 7 0 R' }),
    ],
    ['PDF with an earlier revision', makePdf({ more: `9 0 obj<</Was ${told}>>endobj` })],
    [
      'PDF with a remark',
      makePdf({
        page: `/Annots[<</Type/Annot/Subtype/Text/Rect[0 0 9 9]/T ${told}/M(D:2026)/Contents(look)>>]`,
      }),
    ],
    [
      'PDF with a signature',
      makePdf({ root: `/AcroForm<</Fields[<</FT/Sig/V<</Type/Sig/Name ${told}/ByteRange[0 1 2 3]>>>>]>>` }),
    ],
    ['PDF with words behind it', new Uint8Array(Buffer.concat([makePdf(), Buffer.from(`${words}<script>`)]))],
    ['PDF with a script', makePdf({ root: '/OpenAction<</S/JavaScript/JS(app.alert(1))>>' })],
    [
      'PDF with a script by name',
      makePdf({ root: '/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.alert(1))>>]>>>>' }),
    ],
    [
      'PDF with a file inside',
      makePdf({ root: `/Names<</EmbeddedFiles<</Names[(a)<</EF<</F 5 0 R>>>>]>>>>`, more: xmp }),
    ],
    ['PDF that is a page as well', bytes(`%PDF-1.7\n<html><script>alert(1)</script>\n%%EOF`)],
    ['PDF without a page', bytes('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF')],
    ['PDF that leads to itself', makePdf({ root: '/A 1 0 R', page: '/Kids[3 0 R 2 0 R]' })],
    ['PDF that is nested deep', makePdf({ root: `/A ${'['.repeat(50_000)}${']'.repeat(50_000)}` })],
    ['PDF bomb', makePdf({ more: pdfStream(8, '/Type/ObjStm/N 1/First 4/Filter/FlateDecode', bomb) })],
    [
      'PDF bomb in a bomb',
      makePdf({ more: pdfStream(8, '/Type/ObjStm/N 1/First 4/Filter[/FlateDecode/FlateDecode]', twice) }),
    ],
    [
      'PDF that is locked',
      makePdf({ trailer: '/Encrypt<</Filter/Standard/V 1/R 2/O<00>/U<00>/P -1>>/ID[<00><00>]' }),
    ],
  ];
}
