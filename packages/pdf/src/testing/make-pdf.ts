/** A PDF of one empty page, written by hand; object 3 is the page, `root` and `page` are put into their dictionaries, `more` behind them. */
export function makePdf({ root = '', page = '', more = '', trailer = '' } = {}): Uint8Array<ArrayBuffer> {
  const objects = [
    `1 0 obj<</Type/Catalog/Pages 2 0 R${root}>>endobj`,
    '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]${page}>>endobj`,
  ];
  const text = `%PDF-1.7\n${objects.join('\n')}\n${more}\ntrailer<</Root 1 0 R/Size 30${trailer}>>\n%%EOF\n`;
  return new Uint8Array(Buffer.from(text, 'latin1'));
}

/** A stream as an object of its own; `bytes` are written as they are. */
export function pdfStream(number: number, dict: string, bytes: Uint8Array): string {
  const content = Buffer.from(bytes).toString('latin1');
  return `${number} 0 obj<<${dict}/Length ${bytes.length}>>stream\n${content}\nendstream\nendobj`;
}
