import { createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { acceptRestored } from '@huiyin/services/audit/accept-restored';
import type { AuditHead, AuditVerdict } from '@huiyin/services/audit/chain-check';
import type { KeptHead } from '@huiyin/services/audit/head-place';
import { verifyAudit } from '@huiyin/services/audit/verify-audit';
import { verifyAuditFile } from '@huiyin/services/audit/verify-audit-file';
import type { Services } from '@huiyin/services/services';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withServices } from '../database/with-services.ts';
import { withDataFolder } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { copiesIn } from './copies-in.ts';
import { sentenceOf } from './finding-sentences.ts';

const mostReason = 500;

/**
 * `huiyin audit verify [FILE]`: recomputes the chain of the audit trail: of the database, of an exported file, or of the folder of
 * a copy, which need no database. Exit code 1 when an entry was changed or removed, when the head that `--head` gives from an earlier run is
 * not in it, or, of the database, the one kept in the data folder. `--restored` says why that one is missing, and takes the present one.
 */
export const runAuditVerify: Command = async (args, { environment, terminal }) => {
  const { options, files } = readArguments(args, {
    ...{ required: [], optional: ['head', 'restored', 'data'], mostFiles: 1 },
  });
  const outside = options.head === undefined ? null : headFrom(options.head);
  const [file] = files;
  if (file !== undefined) {
    if (options.restored !== undefined) throw new Refusal(ofDatabase);
    const lines = await linesOf(resolve(environment.typedIn, file));
    return tell(await verifyAuditFile(lines, outside), terminal.say);
  }
  const place = withDataFolder(environment, options.data);
  let code = 0;
  await withServices({ environment: place, sentences: {} }, async (services) => {
    if (options.restored !== undefined) await acceptOrRefuse(services, options.restored);
    const verdict = await verifyAudit(services, outside);
    code = tell(verdict, terminal.say);
    if (code === 0) terminal.say(comparedWith(verdict.kept));
  });
  return code;
};

function tell({ head, findings }: AuditVerdict, say: (line: string) => void): number {
  for (const finding of findings) say(sentenceOf(finding));
  const end = `${head.number}:${head.hash}`;
  if (findings.length > 0) {
    say(
      `链现在的末尾如下；查清以前，不要用它换掉别处保存的。 The chain now ends as follows; put it in the place of none that you kept elsewhere before this is cleared up: ${end}`,
    );
    return 1;
  }
  say(`审计记录完整，共 ${head.number} 条。 The audit trail is whole: ${head.number} entries.`);
  say(`请在别处保存，下次用 --head 核对： Keep this elsewhere and give it to --head next time: ${end}`);
  return 0;
}

function comparedWith(kept: KeptHead | null): string {
  return kept
    ? `与数据目录在 ${kept.at} 记下的第 ${kept.number} 条一致。 It has entry ${kept.number}, which the data folder kept at ${kept.at}.`
    : '数据目录里还没有记下过链头，末尾的删除查不出。 The data folder has kept no head yet: a removal at the end would not be found.';
}

const ofDatabase = '--restored 只用于数据库，不用于文件。 --restored is for the database, not for a file.';

async function acceptOrRefuse(services: Services, reason: string): Promise<void> {
  if (reason.length > mostReason)
    throw new Refusal(
      `--restored 不超过 ${mostReason} 个字。 --restored takes ${mostReason} characters at most.`,
    );
  if (!(await acceptRestored(services, reason)))
    throw new Refusal(
      '链上没有缺少数据目录记下的那一条，不需要 --restored。 The chain lacks nothing that the data folder kept: there is nothing to say by --restored.',
    );
}

async function linesOf(file: string): Promise<AsyncIterable<string>> {
  await access(file).catch(() => {
    throw new Refusal(`打不开文件：${file} Cannot open the file: ${file}`);
  });
  if (!(await stat(file)).isDirectory()) return linesIn([file]);
  return linesIn((await copiesIn(file)).map((name) => join(file, name)));
}

async function* linesIn(files: readonly string[]): AsyncIterable<string> {
  for (const file of files)
    yield* createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY });
}

function headFrom(text: string): AuditHead {
  const parts = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text);
  if (!parts)
    throw new Refusal(
      '--head 须是上次核对时给出的“序号:哈希”。 --head must be number:hash as an earlier run gave it.',
    );
  return { number: Number(parts[1]), hash: parts[2] ?? '' };
}
