import { Readable } from 'node:stream';
import { CsvError, type Parser, parse } from 'csv-parse';
import { withoutApostrophe } from '../plain-cell.ts';
import { type OpenSheet, SheetFault, type SheetLimits, type SheetRow } from '../sheet.ts';
import { decodeText } from './decode-text.ts';

const DELIMITERS = [',', ';', '\t', '|', '，'];
const CHUNK = 256 * 1024;

/** Opens comma separated values; encoding and delimiter are found out. Throws `SheetFault`. */
export function readCsv(bytes: Uint8Array, limits: SheetLimits): OpenSheet {
  const { text, encoding } = decodeText(bytes);
  const delimiter = delimiterOf(text);
  return { form: { kind: 'csv', encoding, delimiter }, rows: rowsOf(text, delimiter, limits) };
}

/** The one that stands most often in the first lines, outside of quotes. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 8192).replace(/"(?:[^"]|"")*"/g, '');
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, count: head.split(delimiter).length - 1 }));
  return counted.reduce((best, one) => (one.count > best.count ? one : best)).delimiter;
}

type Parsed = { readonly info: { readonly lines: number }; readonly record: readonly string[] };

async function* rowsOf(text: string, delimiter: string, limits: SheetLimits): AsyncIterable<SheetRow> {
  const parser: Parser = parse({
    ...{ delimiter, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true },
    max_record_size: limits.cell * 4,
  });
  const source = Readable.from(chunksOf(text));
  source.pipe(parser);
  let rows = 0;
  try {
    for await (const { info, record } of parser as AsyncIterable<Parsed>) {
      const inside = record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
      const line = info.lines - inside;
      if (record.every((cell) => cell.trim() === '')) continue;
      rows += 1;
      if (rows > limits.rows) throw new SheetFault('tooManyRows', line);
      if (record.length > limits.columns) throw new SheetFault('tooManyColumns', line);
      if (record.some((cell) => cell.length > limits.cell)) throw new SheetFault('cellTooLong', line);
      yield { line, cells: record.map(withoutApostrophe) };
    }
  } catch (error) {
    throw error instanceof CsvError ? faultOf(error) : error;
  } finally {
    source.destroy();
  }
}

function faultOf(error: CsvError): SheetFault {
  const line = typeof error.lines === 'number' ? error.lines : null;
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new SheetFault('quoteOpen', line);
  return new SheetFault(error.code === 'CSV_MAX_RECORD_SIZE' ? 'cellTooLong' : 'damaged', line);
}

function* chunksOf(text: string): Iterable<string> {
  for (let at = 0; at < text.length; at += CHUNK) yield text.slice(at, at + CHUNK);
}
