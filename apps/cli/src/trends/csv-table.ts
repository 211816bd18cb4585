import { readFile } from 'node:fs/promises';
import { Refusal } from '../refusal.ts';

export type CsvRow<Name extends string> = Readonly<Record<Name, string>>;

/**
 * Reads a table of comma separated values with a header, quoted or not, and gives the named columns of every row in order.
 * Throws `Refusal` when the file cannot be read, a column is missing or a row has too few cells.
 */
export async function readCsvTable<const Name extends string>(
  file: string,
  names: readonly Name[],
): Promise<CsvRow<Name>[]> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal(`无法读取文件：${file}。 The file cannot be read: ${file}.`);
  });
  return csvRows(text, names, file);
}

/** The same from the text itself; `file` is its name in refusals. */
export function csvRows<const Name extends string>(
  text: string,
  names: readonly Name[],
  file: string,
): CsvRow<Name>[] {
  const [head = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = cellsOf(head);
  const places = names.map((name) => ({ name, place: header.indexOf(name) }));
  const missing = places.find(({ place }) => place < 0);
  if (missing)
    throw new Refusal(`${file} 缺少 ${missing.name} 一列。 ${file} has no column ${missing.name}.`);
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [];
    const cells = cellsOf(line);
    if (cells.length < header.length) {
      throw new Refusal(`${file} 第 ${index + 2} 行缺少内容。 Line ${index + 2} of ${file} is too short.`);
    }
    return [Object.fromEntries(places.map(({ name, place }) => [name, cells[place] ?? ''])) as CsvRow<Name>];
  });
}

function cellsOf(line: string): string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
    (quoted?.replaceAll('""', '"') ?? plain ?? '').trim(),
  );
}
