/** System fonts with Chinese, as on the rest of the page; single quotes, since it stands in an attribute. */
const fonts =
  "-apple-system, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Source Han Sans SC', sans-serif";

/** Classes, clip paths (nothing is drawn outside its frame), ECharts' own marks, and what only a mouse needs. */
const unneeded =
  / (?:class|clip-path|ecmeta_\w+|pointer-events|xmlns:xlink|version|baseProfile|xml:space)="[^"]*"/g;
const opening = /^<svg ([^>]*)>/;
/** ECharts writes two declarations: the font's size, which is kept as an attribute, and its family, which the root has. */
const fontSize = /(?:^|;)\s*font-size:\s*([\d.]+)(?:px)?/;

/** What is drawn and not seen: the frames of texts and legends, and bars of no width. */
const unseen =
  /<(path|rect)(?=[^>]* (?:fill="none"|fill-opacity="0"))(?![^>]* stroke="[^"]+"(?![^>]* stroke-width="0"))[^>]*><\/\1>|<path d="M\S+ \S+l0 0l0 [\d.]+l0 0Z"(?![^>]* stroke=)[^>]*><\/path>/g;
/** What an SVG takes anyway. */
const usual = / (?:text-anchor="start"|stroke-linecap="butt"|stroke-miterlimit="10"|[xy]="0")/g;
/** Bars and lines of one look that follow each other are one drawing of it. */
const alike = /<path d="([^"]*)"([^>]*)><\/path>(?:\s*<path d="[^"]*"\2><\/path>)+/g;

/** The same picture in fewer bytes: it is sent as text within text, where each double quote counts twice. */
function slimmed(svg: string): { body: string; size: string } {
  const size = / font-size="([\d.]+)"/.exec(svg)?.[1] ?? '';
  const body = svg
    .replace(unseen, '')
    .replace(usual, '')
    .replaceAll(` font-size="${size}"`, '')
    .replace(alike, (run, _, look: string) =>
      look.includes('transform=') ? run : `<path d="${drawn(run)}"${look}></path>`,
    )
    .replace(/<(path|rect)([^>]*)><\/\1>/g, '<$1$2/>')
    .replace(/\s*\n\s*/g, '')
    .replaceAll('"', "'");
  return { body, size };
}

const drawn = (run: string) => [...run.matchAll(/ d="([^"]*)"/g)].map(([, path]) => path).join('');

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
  const head = opening.exec(plain);
  const { body, size } = slimmed(plain.slice(head?.[0].length ?? 0));
  const label = `<title>${escaped(named.title)}</title><desc>${escaped(named.told)}</desc>`;
  const letters = `font-family="${fonts}"${size && ` font-size="${size}"`}`;
  return `<svg ${head?.[1] ?? ''} role="img" ${letters}>${label}${body}`;
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (character) => `&#${character.codePointAt(0)};`);
}
