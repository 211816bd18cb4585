import { randomUUID } from 'node:crypto';
import { link, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

const LEFT_BEHIND_AFTER_MS = 60_000;

/** Writes a text to `path` with mode 0600, in the place of what is there: whole or not at all, also through a power cut. */
export async function replaceWhole(path: string, text: string): Promise<void> {
  const draft = await writeDraft(path, text);
  await rename(draft, path);
  await syncFolder(dirname(path));
}

/** The same where nothing may be there yet. False, and nothing changed, if somebody came first. */
export async function createWhole(path: string, text: string): Promise<boolean> {
  const draft = await writeDraft(path, text);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
    await syncFolder(dirname(path));
  }
}

async function writeDraft(path: string, text: string): Promise<string> {
  await removeLeftDrafts(path);
  const draft = `${path}.${process.pid}.${randomUUID()}`;
  const file = await open(draft, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  return draft;
}

/** Removes what killed processes left of this file: a draft may hold a key in clear, from before there was a master key. */
async function removeLeftDrafts(path: string): Promise<void> {
  const name = `${basename(path)}.`;
  for (const found of await readdir(dirname(path))) {
    // Versions before wrote `name.pid`.
    const pid = found.startsWith(name) ? Number.parseInt(found.slice(name.length), 10) : Number.NaN;
    if (Number.isNaN(pid)) continue;
    const draft = join(dirname(path), found);
    const made = await stat(draft).catch(() => null);
    if (made && (!isAlive(pid) || made.mtimeMs < Date.now() - LEFT_BEHIND_AFTER_MS))
      await rm(draft, { force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** A name in a folder is safe from a power cut only when the folder is; Windows has no such thing. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
