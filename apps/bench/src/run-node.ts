import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The checkout. */
export const root = resolve(import.meta.dirname, '../../..');

/** Runs a TypeScript file in a process of its own and gives what it said and how it ended. */
export async function runNode(args: readonly string[]): Promise<{ said: string; code: number | null }> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((end) => child.once('close', end));
  return { said, code };
}
