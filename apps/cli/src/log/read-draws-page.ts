import { closeOutMessages } from '@huiyin/i18n/close-out';
import { messages } from '@huiyin/i18n/locale';

export type PageRow = {
  readonly line: string;
  readonly mark: string | null;
  readonly isChosen: boolean | null;
  readonly holds: boolean | null;
};

/** A look-back draw as a person reads it on the portal's page. */
export type PageDraw = {
  readonly listSha256: string;
  readonly seed: string | null;
  readonly rows: readonly PageRow[];
};

const { draws: words } = messages('zh-CN', closeOutMessages);
const results: ReadonlyMap<string, Pick<PageRow, 'isChosen' | 'holds'>> = new Map([
  [words.waiting, { isChosen: null, holds: null }],
  [words.notChosen, { isChosen: false, holds: null }],
  [words.chosen, { isChosen: true, holds: null }],
  [words.holds, { isChosen: true, holds: true }],
  [words.failed, { isChosen: true, holds: false }],
]);

/** Reads the Chinese page of look-backs; a row with another result than there are is left out, and so found missing. */
export function readDrawsPage(html: string): PageDraw[] {
  return html
    .split('<section class="draw"')
    .slice(1)
    .map((section) => {
      const [facts = '', table = ''] = section.split('<table');
      const [listSha256 = '', seed = null] = codesIn(facts);
      return { listSha256, seed, rows: rowsIn(table) };
    });
}

function rowsIn(table: string): PageRow[] {
  const [, body = ''] = table.split('<tbody');
  return body.split('<tr').flatMap((row) => {
    const [line, mark = null] = codesIn(row);
    const cell = /<td[^>]*>(.*?)<\/td>/s.exec(row)?.[1] ?? '';
    const result = results.get(plain(cell));
    return line === undefined || !result ? [] : [{ line, mark: mark || null, ...result }];
  });
}

function codesIn(html: string): string[] {
  return [...html.matchAll(/<code>(.*?)<\/code>/gs)].map(([, text = '']) => plain(text));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

function plain(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => ENTITIES[name] ?? '');
}
