import { type ReceiptPicture, receiptSvg, svgAddress } from '../../app/features/receipt/receipt-picture.ts';

/** Shows the receipt as a PNG: in WeChat and in photo albums a long press keeps that, but not an SVG. */
export async function showPicture(figure: HTMLElement, code: string): Promise<void> {
  const image = figure.querySelector('img');
  const parts: unknown = JSON.parse(figure.dataset.picture ?? 'null');
  if (!image || !parts) return;
  const address = svgAddress(receiptSvg({ ...(parts as ReceiptPicture), code }));
  image.src = address;
  figure.hidden = false;
  image.src = (await asPng(address)) ?? address;
}

async function asPng(address: string): Promise<string | null> {
  try {
    const drawing = new Image(720, 480);
    drawing.src = address;
    await drawing.decode();
    const canvas = document.createElement('canvas');
    canvas.width = 1440;
    canvas.height = 960;
    canvas.getContext('2d')?.drawImage(drawing, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL('image/png');
  } catch {
    return null;
  }
}
