export type ReceiptPicture = {
  readonly title: string;
  readonly codeLabel: string;
  /** In groups joined by hyphens. */
  readonly code: string;
  readonly numberLabel: string;
  readonly number: string;
  readonly keep: string;
};

/** The receipt as an SVG picture of 720 by 480 units, in the fonts of the reader's own machine. */
export function receiptSvg({ title, codeLabel, code, numberLabel, number, keep }: ReceiptPicture): string {
  const groups = code.split('-');
  const first = groups.slice(0, 3).join(' – ');
  const second = groups.slice(3).join(' – ');
  const serif = "font-family:'Songti SC','Noto Serif CJK SC',SimSun,serif";
  const sans = "font-family:'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
  const mono = "font-family:Menlo,Consolas,'Noto Sans Mono',monospace";
  const line = (x: number, y: number, size: number, style: string, text: string) =>
    `<text x="${x}" y="${y}" font-size="${size}" style="${style}">${escaped(text)}</text>`;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="480" viewBox="0 0 720 480">',
    '<rect width="720" height="480" fill="#fff"/>',
    '<rect x="10" y="10" width="700" height="460" fill="none" stroke="#1a1a18" stroke-width="4"/>',
    '<rect x="18" y="18" width="684" height="444" fill="none" stroke="#1a1a18"/>',
    '<rect x="44" y="44" width="56" height="56" rx="4" fill="#b3261e"/>',
    `<text x="72" y="81" font-size="23" fill="#fff" text-anchor="middle" style="${serif};font-weight:700">回音</text>`,
    line(120, 81, 27, `${serif};font-weight:700`, title),
    line(44, 158, 24, sans, codeLabel),
    line(44, 208, 38, `${mono};font-weight:700`, first),
    line(44, 260, 38, `${mono};font-weight:700`, second),
    '<path d="M44 292h632" stroke="#d8d5cc"/>',
    line(44, 334, 24, sans, numberLabel),
    line(44, 380, 34, mono, number),
    line(44, 432, 22, sans, keep),
    '</svg>',
  ].join('');
}

/** An SVG as an address that an `<img>` can show. */
export function svgAddress(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
