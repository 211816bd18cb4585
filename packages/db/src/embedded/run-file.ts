import { openKeyFolder } from '@huiyin/keys/key-folder';
import type { MasterKey } from '@huiyin/keys/master-key';

/** What a folder remembers of its cluster. `port` and `pid` are null while it is stopped. */
export interface RunFile {
  readonly directory: string;
  readonly password: string;
  readonly port: number | null;
  readonly pid: number | null;
}

const NAME = 'postgres.json';

/** Reads the run file of a data folder; null when there is none. Throws `KeysFailure` if its password cannot be opened. */
export async function readRunFile(folder: string, key: MasterKey | null = null): Promise<RunFile | null> {
  const text = await openKeyFolder(folder, key).read(NAME);
  if (text === null) return null;
  const { directory, password, port, pid } = JSON.parse(text);
  if (typeof directory !== 'string' || typeof password !== 'string') return null;
  return { directory, password, port: port ?? null, pid: pid ?? null };
}

/** Writes the run file whole or not at all, readable by its owner only, its password wrapped if there is a master key. */
export async function writeRunFile(folder: string, content: RunFile, key: MasterKey | null): Promise<void> {
  await openKeyFolder(folder, key).replace(NAME, `${JSON.stringify(content, null, 2)}\n`);
}
