import { open, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';

/** What a folder remembers of its cluster. `port` and `pid` are null while it is stopped. */
export interface RunFile {
  readonly directory: string;
  readonly password: string;
  readonly port: number | null;
  readonly pid: number | null;
}

const NAME = 'postgres.json';

/** Reads the run file of a data folder; null when there is none. */
export async function readRunFile(folder: string): Promise<RunFile | null> {
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => null);
  if (text === null) return null;
  const { directory, password, port, pid } = JSON.parse(text);
  if (typeof directory !== 'string' || typeof password !== 'string') return null;
  return { directory, password, port: port ?? null, pid: pid ?? null };
}

/** Writes the run file whole or not at all, readable by its owner only. */
export async function writeRunFile(folder: string, content: RunFile): Promise<void> {
  await writePrivate(join(folder, NAME), content);
}

/** Writes `content` as JSON to `path` with mode 0600: flushed beside it, then renamed over it. */
export async function writePrivate(path: string, content: object): Promise<void> {
  const draft = `${path}.${process.pid}`;
  const file = await open(draft, 'w', 0o600);
  try {
    await file.writeFile(`${JSON.stringify(content, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, path);
}
