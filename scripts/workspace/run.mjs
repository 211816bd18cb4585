import { spawn } from 'node:child_process';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Where the workspace's own commands lie; turbo finds pnpm only by an absolute entry of PATH. */
const BIN = join(ROOT, 'node_modules', '.bin');

const QUIET = {
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  CHECKPOINT_DISABLE: '1',
  NO_UPDATE_NOTIFIER: '1',
};

/** This process's environment with the workspace's own commands in reach. */
export function toolEnvironment() {
  return { ...process.env, ...QUIET, PATH: `${BIN}${delimiter}${process.env.PATH}` };
}

/** A reason to stop that a person can act on; printed as it is, without a stack. */
export class Refusal extends Error {}

/**
 * Runs a command in the workspace and gives its exit code and everything it wrote. A missing command counts as
 * code 127.
 */
export function run(command, args, env = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...toolEnvironment(), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
      });
    }
    child.once('error', (error) => done({ code: 127, output: `${output}${error.message}\n` }));
    child.once('close', (code) => done({ code: code ?? 1, output }));
  });
}

/** Writes one line for a person to read. */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Does one step and prints a line with what it was and how long it took. */
export async function step(title, work) {
  const began = performance.now();
  const result = await work();
  say(`✓ ${title}  ${((performance.now() - began) / 1000).toFixed(1)} s`);
  return result;
}

/** Ends the process with a sentence for a `Refusal`, and with the error's first line for anything else. */
export function giveUp(error) {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${error instanceof Refusal ? reason : reason.split('\n', 1)[0]}\n`);
  process.exit(1);
}
