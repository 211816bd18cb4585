import { DatabaseFailure } from '@huiyin/db/database-failure';
import { KeysFailure } from '@huiyin/keys/keys-failure';
import type { Command } from './command.ts';
import { readEnvironment } from './env.ts';
import { Refusal } from './refusal.ts';
import { terminal } from './terminal.ts';

interface Offer {
  /** What follows the command's name. */
  readonly usage: string;
  /** Loaded only when asked for, so that no command waits for another's dependencies. */
  load(): Promise<Command>;
}

const COMMANDS: Readonly<Record<string, Offer>> = {
  'jurisdiction establish': {
    usage:
      '--name 名称 --name-en NAME --phone 电话 --mail 邮箱 --post 通信地址 --counter 接待窗口\n' +
      '      [--tip-phone 12388] [--tip-post 举报通信地址] [--tip-counter 举报接待场所]\n' +
      '      [--tip-superior 上级纪检监察机关受理渠道]\n' +
      '      [--units FILE.json] [--time-zone Asia/Shanghai] [--notice-days 7] [--data DIR]',
    load: async () => (await import('./jurisdiction/establish.ts')).runEstablish,
  },
  'staff create': {
    usage: '--email 邮箱 --name 姓名 --role ROLE [--unit 单位] [--section 科室] [--data DIR]',
    load: async () => (await import('./staff/create.ts')).runStaffCreate,
  },
  'escrow create': {
    usage: '[--data DIR]',
    load: async () => (await import('./escrow/escrow.ts')).runEscrowCreate,
  },
  'escrow drill': {
    usage: '[--data DIR]',
    load: async () => (await import('./escrow/escrow.ts')).runEscrowDrill,
  },
  'escrow recover': {
    usage: '[--data DIR]',
    load: async () => (await import('./escrow/escrow.ts')).runEscrowRecover,
  },
  'clues key': {
    usage: 'FILE',
    load: async () => (await import('./clues/key.ts')).runCluesKey,
  },
  'clues receive': {
    usage: 'DISC --key FILE --to FOLDER --on YYYY-MM-DD',
    load: async () => (await import('./clues/receive.ts')).runCluesReceive,
  },
  'escrow rotate': {
    usage: '[--data DIR]',
    load: async () => (await import('./escrow/escrow.ts')).runEscrowRotate,
  },
  'audit copy': {
    usage: 'FOLDER [--data DIR]',
    load: async () => (await import('./audit/copy.ts')).runAuditCopy,
  },
  'audit verify': {
    usage: '[FILE|FOLDER] [--head 序号:哈希] [--restored 理由] [--data DIR]',
    load: async () => (await import('./audit/verify.ts')).runAuditVerify,
  },
  'keys list': {
    usage: '[--data DIR]',
    load: async () => (await import('./keys/list.ts')).runKeysList,
  },
  'keys rewrap': {
    usage: '[--data DIR]',
    load: async () => (await import('./keys/rewrap.ts')).runKeysRewrap,
  },
  'retention rules': {
    usage: '[--set complaint=1095|complaint=forever] [--data DIR]',
    load: async () => (await import('./retention/retention.ts')).runRetentionRules,
  },
  'retention delete': {
    usage: '[--dry-run] [--data DIR]',
    load: async () => (await import('./retention/retention.ts')).runRetentionDelete,
  },
  'retention hold': {
    usage: '受理编号 --reason 理由 [--data DIR]',
    load: async () => (await import('./retention/retention.ts')).runRetentionHold,
  },
  'retention lift': {
    usage: '受理编号 --reason 理由 [--data DIR]',
    load: async () => (await import('./retention/retention.ts')).runRetentionLift,
  },
  'retention scrub': {
    usage: '[--data DIR]',
    load: async () => (await import('./retention/retention.ts')).runRetentionScrub,
  },
  'report parse': {
    usage: 'FILE [--json]',
    load: async () => (await import('./report/parse.ts')).runReportParse,
  },
  'report lint': {
    usage: 'FILE [--as-of YYYY-MM-DD] [--json]',
    load: async () => (await import('./report/lint.ts')).runReportLint,
  },
  'report score': {
    usage: 'FILE KEY.json [--json]',
    load: async () => (await import('./report/score.ts')).runReportScore,
  },
  'report import': {
    usage: 'FILE [--as 管理员邮箱] [--inspection 巡视名称] [--publish] [--data DIR]',
    load: async () => (await import('./report/import.ts')).runReportImport,
  },
  'cases import': {
    usage:
      'FILE [--source 12345热线] [--kind hotline|ledger] [--as 受理人员邮箱] [--dry-run] [--json] [--data DIR]',
    load: async () => (await import('./cases/import.ts')).runCasesImport,
  },
  'cases results': {
    usage: 'IMPORT FILE [--as 受理人员邮箱] [--refused] [--data DIR]',
    load: async () => (await import('./cases/results.ts')).runCasesResults,
  },
  'clock explain': {
    usage: '--profile petition --from 2025-09-28T10:00+08:00 [--time-zone Asia/Shanghai] [--json]',
    load: async () => (await import('./clock/explain.ts')).runClockExplain,
  },
  'trends alarms': {
    usage:
      'DATA.csv --series SERIES.csv [--calendar CALENDAR.csv] [--method huiyin|farrington|earsC1|earsC2]',
    load: async () => (await import('./trends/alarms.ts')).runTrendsAlarms,
  },
  'trends days': {
    usage: 'DATA.csv',
    load: async () => (await import('./trends/days.ts')).runTrendsDays,
  },
  'log verify': {
    usage: 'URL|DIR [--since CHECKPOINT] [--key 公钥] [--proof FILE] [--save FILE]',
    load: async () => (await import('./log/verify.ts')).runLogVerify,
  },
  'log check': {
    usage: 'URL [--promise FILE] [--key 公钥] [--thorough]',
    load: async () => (await import('./log/check.ts')).runLogCheck,
  },
  'log witness': {
    usage: '--name 名称 --log 日志公钥[,…] --state DIR [--listen 127.0.0.1:4400]',
    load: async () => (await import('./log/witness.ts')).runLogWitness,
  },
  'suggest eval': {
    usage: 'MESSAGES.jsonl --report FILE [--learn OTHER.jsonl] [--json]',
    load: async () => (await import('./recognition/suggest-eval.ts')).runSuggestEval,
  },
  'duplicates eval': {
    usage: 'MESSAGES.jsonl [--json]',
    load: async () => (await import('./recognition/duplicates-eval.ts')).runDuplicatesEval,
  },
  'classify eval': {
    usage: 'MESSAGES.jsonl [--learn OTHER.jsonl] [--json]',
    load: async () => (await import('./recognition/classify-eval.ts')).runClassifyEval,
  },
  'redact eval': {
    usage: 'MESSAGES.jsonl [--json]',
    load: async () => (await import('./recognition/redact-eval.ts')).runRedactEval,
  },
  'database migrate': {
    usage: '[--data DIR]',
    load: async () => (await import('./database/migrate.ts')).runMigrate,
  },
};

process.exitCode = await run(process.argv.slice(2)).catch((error) => {
  process.stderr.write(`${sentenceFor(error)}\n`);
  return 1;
});

async function run(args: readonly string[]): Promise<number> {
  const name = args.slice(0, 2).join(' ');
  const command = COMMANDS[name];
  if (command) return (await command.load())(args.slice(2), { environment: readEnvironment(), terminal });
  const isHelp = args.length === 0 || args[0] === 'help' || args[0] === '--help';
  const out = isHelp ? process.stdout : process.stderr;
  if (!isHelp) out.write(`没有 ${name} 这个命令。 There is no command ${name}.\n\n`);
  for (const [known, { usage }] of Object.entries(COMMANDS)) out.write(`  huiyin ${known} ${usage}\n`);
  return isHelp ? 0 : 2;
}

function sentenceFor(error: unknown): string {
  const isTold = [Refusal, DatabaseFailure, KeysFailure].some((told) => error instanceof told);
  if (error instanceof Error && isTold) return error.message;
  const words = error instanceof Error ? error.message : String(error);
  const reason = words.trim().split('\n').at(-1)?.trim() || 'unknown';
  return `命令没有完成：${reason}。 The command did not complete: ${reason}`;
}
