import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseReport } from './parse-report.ts';

const folder = new URL('../fixtures/', import.meta.url);
const texts = readdirSync(folder)
  .filter((name) => name !== 'README.md')
  .map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);

/** Ways in which the same report is copied, pasted or printed. */
const dressings: Record<string, (text: string) => string> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'blanks at the ends of lines': (text) => text.replaceAll('\n', ' 　\n'),
  'no-break blanks before lines': (text) => text.replace(/^(?=[^\s#|*-])/gm, '\u00a0\u00a0'),
  'zero-width blanks': (text) => text.replace(/^(?=\S)/gm, '\u200b'),
  'brackets of mixed width': (text) => text.replace(/^（(\d+)）/gm, '($1）'),
  'a blank inside the sign': (text) => text.replace(/^（(\d+)）/gm, '（ $1 ）'),
  'signs in square brackets': (text) => text.replace(/^（(\d+)）/gm, '〔$1〕'),
  'half-width colons and commas': (text) =>
    text.replace(/[：，](?!\d)/g, (sign) => (sign === '：' ? ':' : ',')),
  'a page number after every twelfth line': (text) =>
    text
      .split('\n')
      .map((line, index) => (index > 3 && index % 12 === 0 ? `${line}\n— ${index / 12} —` : line))
      .join('\n'),
  'the dressing of a website': (text) =>
    `首页 > 政务公开 > 巡察整改 > 正文\n${text.trimEnd()}\n【打印本页】 【关闭窗口】\n上一篇：某通知\n网站标识码：1234567890`,
};

/** What was found, in one width and without line breaks and what a page adds. */
function found(text: string): string[] {
  const plain = (words: string | null) =>
    (words ?? '')
      .normalize('NFKC')
      .replace(/\s|\u200b/g, '')
      .replace(/—\d+—/g, '');
  return parseReport(text).problems.flatMap(({ number, title, measures }) => [
    `${number} ${plain(title)}`,
    ...measures.map((measure) => `${measure.number} ${plain(measure.title)}: ${plain(measure.text)}`),
  ]);
}

describe('the same report', () => {
  for (const [way, dress] of Object.entries(dressings))
    it(`is read alike with ${way}`, () => {
      for (const [name, text] of texts) expect([name, ...found(dress(text))]).toEqual([name, ...found(text)]);
    });
});
