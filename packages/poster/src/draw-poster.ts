import PDFDocument from 'pdfkit';
import { encode } from 'uqr';
import { drawable } from './drawable.ts';
import { posterFont } from './poster-font.ts';

/** Everything that stands on a poster, in the language of its readers. */
export type Poster = {
  readonly language: string;
  /** Whose poster it is, above the rule. */
  readonly office: string;
  readonly heading: string;
  readonly lead: string;
  /** Which measure, and what the report says of its progress. */
  readonly caption: string;
  readonly title: string;
  /** The report's words; what does not fit ends in an ellipsis. */
  readonly quote: string;
  readonly steps: readonly string[];
  readonly telephone: string;
  /** Where the code leads; also printed. */
  readonly address: string;
  readonly foot: string;
};

const millimetre = 72 / 25.4;
const mm = (length: number) => length * millimetre;
/** A4 upright. */
const page = { width: mm(210), height: mm(297), margin: mm(20) };
const width = page.width - 2 * page.margin;
const colours = { ink: '#1a1a1a', soft: '#444444', seal: '#b3261e' };
const codeSide = mm(62);
const codeTop = page.height - mm(32) - codeSide;

/** Draws a poster of one A4 page as PDF, its Chinese font embedded, so that it prints alike everywhere. */
export async function drawPoster(poster: Poster): Promise<Uint8Array<ArrayBuffer>> {
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    lang: poster.language,
    displayTitle: true,
    info: { Title: `${poster.heading} ${poster.title}`, Creator: 'Huiyin' },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.registerFont('text', posterFont()).font('text');
  drawHead(document, poster);
  drawMeasure(document, poster);
  drawCode(document, poster.address);
  drawSteps(document, poster);
  document.end();
  await finished;
  return new Uint8Array(Buffer.concat(chunks));
}

type Document = InstanceType<typeof PDFDocument>;
type Line = {
  readonly size: number;
  readonly colour?: string;
  readonly after?: number;
  readonly left?: number;
};

/** One paragraph below the last one. */
function write(
  document: Document,
  text: string,
  { size, colour = colours.ink, after = 0, left = 0 }: Line,
): void {
  document.fontSize(size).fillColor(colour);
  const x = page.margin + left;
  document.text(drawable(text), x, document.y, { width: width - left, lineGap: size / 5 });
  document.y += mm(after);
}

function drawHead(document: Document, { office, heading, lead }: Poster): void {
  document.y = mm(17);
  write(document, office, { size: 13, after: 1 });
  const rule = document.y;
  document.moveTo(page.margin, rule).lineTo(page.margin + width, rule);
  document.lineWidth(2.5).stroke(colours.seal);
  document.y = rule + mm(6);
  write(document, heading, { size: 38, after: 1 });
  write(document, lead, { size: 17, colour: colours.soft, after: 5 });
}

function drawMeasure(document: Document, { caption, title, quote }: Poster): void {
  write(document, caption, { size: 12, colour: colours.soft, after: 1 });
  write(document, title, { size: 20, after: 4 });
  const top = document.y;
  const left = mm(6);
  const height = codeTop - mm(8) - top;
  document.fontSize(14).fillColor(colours.ink);
  const text = drawable(quote);
  if (height > mm(10))
    document.text(text, page.margin + left, top, { width: width - left, lineGap: 5, height, ellipsis: '……' });
  document.moveTo(page.margin + 1, top).lineTo(page.margin + 1, document.y);
  document.lineWidth(1.5).stroke(colours.seal);
}

/** The QR code with the fourth of error correction that a folded or wet poster needs. */
function drawCode(document: Document, address: string): void {
  const { data, size } = encode(address, { ecc: 'M', border: 0 });
  const side = codeSide / size;
  for (const [row, cells] of data.entries())
    for (const [column, isDark] of cells.entries())
      if (isDark) document.rect(page.margin + column * side, codeTop + row * side, side + 0.02, side + 0.02);
  document.fill('#000000');
}

function drawSteps(document: Document, { steps, telephone, address, foot }: Poster): void {
  const left = codeSide + mm(10);
  document.y = codeTop;
  for (const [index, step] of steps.entries())
    write(document, `${index + 1}. ${step}`, { size: 16, after: 2, left });
  write(document, telephone, { size: 13, colour: colours.soft, left });
  document.y = page.height - mm(26);
  write(document, address, { size: 10, colour: colours.soft, after: 1 });
  write(document, foot, { size: 10, colour: colours.soft });
}
