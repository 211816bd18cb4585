/** A picture twice as sharp as it is drawn, for documents. */
const scale = 2;
/** The line above the drawing that says what it shows, in its own units. */
const heading = { height: 32, baseline: 19, font: 15, left: 1 } as const;

/**
 * Lets the browser save a chart as a PNG on white paper, under a line that says what it shows: on its own it still tells. Rejects when the drawing
 * cannot be read back.
 */
export async function savePicture(chart: SVGElement, name: string): Promise<void> {
  const { width, height } = (chart as SVGSVGElement).viewBox.baseVal;
  const copy = chart.cloneNode(true) as SVGElement;
  copy.setAttribute('width', String(width * scale));
  copy.setAttribute('height', String(height * scale));
  const markup = new XMLSerializer().serializeToString(copy);
  const source = URL.createObjectURL(new Blob([markup], { type: 'image/svg+xml' }));
  try {
    const picture = new Image();
    picture.src = source;
    await picture.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * scale;
    canvas.height = (height + heading.height) * scale;
    const paper = canvas.getContext('2d');
    if (!paper) throw new Error('no canvas');
    paper.fillStyle = '#ffffff';
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.fillStyle = '#1a1a18';
    paper.font = `bold ${heading.font * scale}px ${getComputedStyle(document.body).fontFamily}`;
    paper.fillText(name, heading.left * scale, heading.baseline * scale, (width - heading.left) * scale);
    paper.drawImage(picture, 0, heading.height * scale);
    offer(await pngOf(canvas), `${name}.png`);
  } finally {
    URL.revokeObjectURL(source);
  }
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

/** Offers bytes as a file to keep. */
export function offer(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
