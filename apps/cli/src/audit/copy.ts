import { chmod, open, readFile, rename } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type AuditHead, beforeAny } from '@huiyin/services/audit/chain-check';
import { copyAudit } from '@huiyin/services/audit/copy-audit';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withServices } from '../database/with-services.ts';
import { withDataFolder } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { copiesIn } from './copies-in.ts';

/**
 * `huiyin audit copy FOLDER`: adds to the copy in a folder outside, as a file of its own, what the audit trail has gained since; nothing where
 * it gained nothing. Exit code 1 when the database has no longer what was copied before.
 */
export const runAuditCopy: Command = async (args, { environment, terminal }) => {
  const { options, files } = readArguments(args, { required: [], optional: ['data'], files: 1 });
  const folder = resolve(environment.typedIn, files[0] ?? '');
  const before = await headOfCopy(folder);
  let code = 0;
  const place = withDataFolder(environment, options.data);
  await withServices({ environment: place, sentences: {} }, async (services) => {
    const copy = await copyAudit(services, before);
    if (copy.is === 'rewritten') {
      terminal.say(
        `库里的审计记录与以前抄存的不一致：第 ${before.number} 条被重写或截断过。没有抄存。 The trail in the database differs from the copy: link ${before.number} was rewritten or cut. Nothing was copied.`,
      );
      code = 1;
    } else if (copy.is === 'more') {
      await write(folder, nameOf(before.number + 1, copy.until), copy.lines);
      terminal.say(`已抄存到第 ${copy.until} 条。 Copied up to entry ${copy.until}.`);
    }
  });
  return code;
};

/** Where the copy ends, by the last line of its last file. */
async function headOfCopy(folder: string): Promise<AuditHead> {
  const name = (await copiesIn(folder)).at(-1);
  if (name === undefined) return beforeAny;
  const text = await readFile(join(folder, name), 'utf8');
  const last = text.trimEnd().split('\n').at(-1) ?? '';
  const parts = /^\{"end":(\d{1,15}),"hash":"([0-9a-f]{64})"\}$/.exec(last);
  if (!parts) throw new Refusal(`抄存的文件不完整：${name} A file of the copy is not whole: ${name}`);
  return { number: Number(parts[1]), hash: parts[2] ?? '' };
}

const nameOf = (from: number, to: number) =>
  `audit-${String(from).padStart(12, '0')}-${String(to).padStart(12, '0')}.jsonl`;

/** Under its name only when it is on the disk as a whole. */
async function write(folder: string, name: string, lines: AsyncIterable<string>): Promise<void> {
  const draft = join(folder, `.${name}.part`);
  const file = await open(draft, 'w', 0o600);
  try {
    for await (const line of lines) await file.write(line);
    await file.sync();
  } finally {
    await file.close();
  }
  await chmod(draft, 0o400);
  await rename(draft, join(folder, name));
}
