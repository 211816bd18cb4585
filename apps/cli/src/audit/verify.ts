import { createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { AuditFinding, AuditHead, AuditVerdict } from '@huiyin/services/audit/chain-check';
import { verifyAudit } from '@huiyin/services/audit/verify-audit';
import { verifyAuditFile } from '@huiyin/services/audit/verify-audit-file';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withServices } from '../database/with-services.ts';
import { withDataFolder } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { copiesIn } from './copies-in.ts';

/**
 * `huiyin audit verify [FILE]`: recomputes the chain of the audit trail: of the database, of an exported file, or of the folder of
 * a copy, which need no database. Exit code 1 when an entry was changed or removed, or when the head that `--head` gives from an earlier run is not in it.
 */
export const runAuditVerify: Command = async (args, { environment, terminal }) => {
  const { options, files } = readArguments(args, { required: [], optional: ['head', 'data'], mostFiles: 1 });
  const kept = options.head === undefined ? null : headFrom(options.head);
  const tell = ({ head, findings }: AuditVerdict): number => {
    for (const finding of findings) terminal.say(sentenceOf(finding));
    if (findings.length === 0)
      terminal.say(`审计记录完整，共 ${head.number} 条。 The audit trail is whole: ${head.number} entries.`);
    terminal.say(
      `请在别处保存，下次用 --head 核对： Keep this elsewhere and give it to --head next time: ${head.number}:${head.hash}`,
    );
    return findings.length > 0 ? 1 : 0;
  };
  const [file] = files;
  if (file !== undefined)
    return tell(await verifyAuditFile(await linesOf(resolve(environment.typedIn, file)), kept));
  const place = withDataFolder(environment, options.data);
  let code = 0;
  await withServices({ environment: place, sentences: {} }, async (services) => {
    code = tell(await verifyAudit(services, kept));
  });
  return code;
};

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

function sentenceOf(finding: AuditFinding): string {
  switch (finding.code) {
    case 'entryChanged':
      return `第 ${finding.number} 条被改动，或者它前面少了一条。 Entry ${finding.number} was changed, or one before it is missing.`;
    case 'entryGone':
      return `第 ${finding.number} 条已被删除。 Entry ${finding.number} was removed.`;
    case 'linkMissing':
      return `第 ${finding.number} 条不在链上。 Link ${finding.number} is missing.`;
    case 'headDiffers':
      return `第 ${finding.number} 条与上次保存的哈希不一致：整条链被重写或截断过。 Link ${finding.number} differs from the one kept: the chain was rewritten or cut.`;
    case 'lineBroken':
      return `第 ${finding.line} 行不是导出的审计记录。 Line ${finding.line} is none of an exported audit trail.`;
    case 'fileCut':
      return '文件不完整，结尾缺失或不符。 The file is not whole: its end is missing or does not fit.';
    case 'unchained':
      return `有 ${finding.count} 条超过十分钟没有入链：后台任务没有运行，或者有人绕过了它。 ${finding.count} entries are in no link after ten minutes: the job stands still, or was passed by.`;
  }
}
