/** System fonts with Chinese, as on the rest of the page; single quotes, since it stands in an attribute. */
const fonts =
  "-apple-system, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

/** Classes, clip paths (nothing is drawn outside its frame), ECharts' own marks, and what only a mouse needs. */
const unneeded =
  / (?:class|clip-path|ecmeta_\w+|pointer-events|xmlns:xlink|version|baseProfile|xml:space)="[^"]*"/g;
const opening = /^<svg ([^>]*)>/;
/** ECharts writes two declarations: the font's size, which is kept as an attribute, and its family, which the root has. */
const fontSize = /(?:^|;)\s*font-size:\s*([\d.]+)(?:px)?/;

/**
 * Turns ECharts' SVG into one that `style-src 'self'` lets pass: no style sheet, no inline style, no script, no id that two charts on
 * one page would share. It scales with its place, and names itself.
 */
export function plainSvg(svg: string, named: { title: string; told: string }): string {
  const plain = svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<defs[\s\S]*?<\/defs>/g, '')
    .replace(/ style="([^"]*)"/g, (_, style: string) => {
      const size = fontSize.exec(style)?.[1];
      return size ? ` font-size="${size}"` : '';
    })
    .replace(unneeded, '')
    .trim();
  const label = `<title>${escaped(named.title)}</title><desc>${escaped(named.told)}</desc>`;
  return plain.replace(
    opening,
    (_, attributes: string) => `<svg ${attributes} role="img" font-family="${fonts}">${label}`,
  );
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`);
}
