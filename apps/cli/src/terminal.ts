import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

/** Where a command speaks with its operator. */
export interface Terminal {
  say(line: string): void;
  /** One secret from standard input, without the line's end; typed by a person, it is not shown. */
  readSecret(prompt: string): Promise<string>;
}

/** The terminal or pipe the process was started on. */
export const terminal: Terminal = {
  say: (line) => void process.stdout.write(`${line}\n`),
  readSecret: async (prompt) => {
    if (!process.stdin.isTTY) return (await text(process.stdin)).replace(/\r?\n$/, '');
    process.stderr.write(prompt);
    const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
    const lines = createInterface({ input: process.stdin, output: unseen, terminal: true });
    lines.once('SIGINT', () => process.exit(130));
    const typed = await lines.question('').finally(() => lines.close());
    process.stderr.write('\n');
    return typed;
  },
};
