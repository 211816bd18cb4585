import type { ListPlace, Numbering } from './numbering.ts';
import { type XmlEvent, xmlEvents } from './xml.ts';

/** What stands in these is not, or no longer, part of the text that a reader sees. */
const unseen = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'rt',
  'instrText',
  'delText',
  'pPrChange',
  'rPrChange',
]);

interface OpenParagraph {
  text: string;
  style: string | null;
  list: string | null;
  level: number | null;
}

/** A table cell, or the page itself: where finished paragraphs and rows go. */
interface Holder {
  lines: string[];
  /** Columns that the cell spans. */
  span: number;
}

/** `unnumbered` counts the paragraphs that Word numbers in a way that could not be told. */
export interface BodyText {
  text: string;
  unnumbered: number;
}

/**
 * The text of a document as its reader sees it: one line a paragraph with the number that Word prints before it, one line
 * a table row with tabs between cells, U+2028 between the paragraphs of one cell. Deleted and hidden words, notes and
 * field codes are left out.
 */
export function readBody(xml: string, numbering: Numbering): BodyText {
  const page: Holder = { lines: [], span: 1 };
  const holders: Holder[] = [page];
  const rows: string[][] = [];
  const paragraphs: OpenParagraph[] = [];
  let skipped = 0;
  let unnumbered = 0;
  let inRunProperties = false;
  let hidden = false;

  const open = ({ name, attributes }: Extract<XmlEvent, { kind: 'open' }>): void => {
    const value = attributes.get('val') ?? '';
    const paragraph = paragraphs.at(-1);
    if (name === 'p') paragraphs.push({ text: '', style: null, list: null, level: null });
    else if (name === 'tr') rows.push([]);
    else if (name === 'tc') holders.push({ lines: [], span: 1 });
    else if (name === 'gridSpan')
      (holders.at(-1) ?? page).span = Math.min(64, Math.max(1, Number(value) || 1));
    else if (name === 'r') hidden = false;
    else if (name === 'rPr') inRunProperties = true;
    else if (name === 'vanish' && inRunProperties) hidden = !/^(?:0|false|off)$/.test(value);
    else if (!paragraph) return;
    else if (name === 'pStyle') paragraph.style = value;
    else if (name === 'numId') paragraph.list = value;
    else if (name === 'ilvl') paragraph.level = Number(value) || 0;
    else if (hidden) return;
    else if (name === 'tab' && !inRunProperties && attributes.size === 0) paragraph.text += '\t';
    else if (name === 'br' || name === 'cr') paragraph.text += '\n';
    else if (name === 'noBreakHyphen') paragraph.text += '-';
  };

  const close = (name: string): void => {
    if (name === 'rPr') inRunProperties = false;
    else if (name === 'p') {
      const paragraph = paragraphs.pop();
      if (!paragraph) return;
      const own: ListPlace | null =
        paragraph.list === null ? null : { list: paragraph.list, level: paragraph.level };
      const sign = numbering.signFor(own, paragraph.style);
      if (sign === null) unnumbered++;
      holders.at(-1)?.lines.push((sign ?? '') + paragraph.text);
    } else if (name === 'tc') {
      const cell = holders.pop();
      if (cell) rows.at(-1)?.push(cellText(cell.lines), ...new Array<string>(cell.span - 1).fill(''));
    } else if (name === 'tr') holders.at(-1)?.lines.push((rows.pop() ?? []).join('\t'));
  };

  let inText = false;
  for (const event of xmlEvents(xml)) {
    if (event.kind === 'text') {
      const paragraph = paragraphs.at(-1);
      if (skipped === 0 && inText && !hidden && paragraph) paragraph.text += event.text;
    } else if (unseen.has(event.name)) skipped += event.kind === 'open' ? 1 : -1;
    else if (skipped > 0) continue;
    else if (event.kind === 'open') {
      inText = event.name === 't';
      open(event);
    } else {
      inText = false;
      close(event.name);
    }
  }
  return { text: page.lines.map((line) => `${line}\n`).join(''), unnumbered };
}

function cellText(lines: readonly string[]): string {
  return lines
    .join('\n')
    .trim()
    .replace(/\t/g, ' ')
    .replace(/\s*\n\s*/g, '\u2028');
}
