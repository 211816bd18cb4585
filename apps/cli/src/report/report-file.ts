import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseReport } from '@huiyin/report/parse-report';
import type { ParsedReport } from '@huiyin/report/parsed-report';
import { readOriginal } from '@huiyin/report/read-original';

/** How a command shows a report: as JSON with `--json`, otherwise in words. */
export interface Printing {
  usage: string;
  json(text: string, report: ParsedReport): object;
  words(text: string, report: ParsedReport): string;
}

/**
 * Reads the one report file among the arguments and prints it. Gives the exit code: 0, or 1 with one sentence on standard
 * error. Needs no database.
 */
export async function printReport(
  args: readonly string[],
  { usage, json, words }: Printing,
): Promise<number> {
  const files = args.filter((arg) => !arg.startsWith('--'));
  const unknown = args.find((arg) => arg.startsWith('--') && arg !== '--json');
  const [file] = files;
  if (unknown) return refuse(`不认识的选项：${unknown}`);
  if (file === undefined || files.length > 1) return refuse(usage);
  const read = await readReportText(file);
  if (!read.ok) return refuse(read.reason);
  const report = parseReport(read.text);
  process.stdout.write(
    args.includes('--json') ? `${JSON.stringify(json(read.text, report))}\n` : words(read.text, report),
  );
  return 0;
}

/** Prints one sentence on standard error; gives the exit code 1. */
export function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 1;
}

/** The text of a report file, or one sentence why it cannot be read. A note about the file goes to standard error. */
export async function readReportText(
  file: string,
): Promise<{ ok: true; text: string } | { ok: false; reason: string }> {
  const bytes = await readBytes(file);
  if (typeof bytes === 'string') return { ok: false, reason: bytes };
  const original = await readOriginal(bytes, basename(file));
  if (!original.ok) return { ok: false, reason: `${file}：${original.message}` };
  if (original.note) process.stderr.write(`${original.note}\n`);
  return { ok: true, text: original.text };
}

/** The bytes of a file, or one sentence why there are none. */
export async function readBytes(file: string): Promise<Uint8Array | string> {
  try {
    return await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT') return `找不到文件：${file}`;
    if (code === 'EISDIR') return `这是一个文件夹，不是文件：${file}`;
    if (code === 'EACCES') return `没有权限读取文件：${file}`;
    return `无法读取文件：${file}`;
  }
}
