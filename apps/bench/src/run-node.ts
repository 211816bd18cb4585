import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** The checkout. */
export const root = resolve(import.meta.dirname, '../../..');

/** Runs a TypeScript file in a process of its own, `typed` at its input, `told` in its environment, and gives what it said and how it ended. */
export async function runNode(
  args: readonly string[],
  typed = '',
  told: Readonly<Record<string, string>> = {},
): Promise<{ said: string; code: number | null }> {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: root,
    env: { ...process.env, ...told },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.end(typed);
  let said = '';
  child.stdout.on('data', (chunk) => {
    said += chunk;
  });
  const code = await new Promise<number | null>((end) => child.once('close', end));
  return { said, code };
}
