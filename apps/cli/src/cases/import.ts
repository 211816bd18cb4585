import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { ImportCheck, ImportView } from '@huiyin/contract/desk/imports';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { columnsFault, importChannels } from '@huiyin/domain/import/columns';
import { deskWords } from '@huiyin/i18n/desk';
import { checkImport } from '@huiyin/services/import/check-import';
import { openImport } from '@huiyin/services/import/open-import';
import { planImport } from '@huiyin/services/import/plan-import';
import { readImport } from '@huiyin/services/import/read-imports';
import { runBatch } from '@huiyin/services/import/run-imports';
import { discardImport, startImport, stopImport } from '@huiyin/services/import/steer-import';
import type { Services } from '@huiyin/services/services';
import { readArguments } from '../arguments.ts';
import type { Command, Surroundings } from '../command.ts';
import { withServices } from '../database/with-services.ts';
import { withDataFolder } from '../env.ts';
import { showProgress } from '../progress-bar.ts';
import { Refusal } from '../refusal.ts';
import { chooseStaff } from '../staff/choose-staff.ts';

const words = deskWords['zh-CN'].imports;

/**
 * `huiyin cases import`: brings in work orders in the name of a triage officer, after the same dry run as at the desk. Ctrl-C stops
 * it after the batch that is being written; the same file again goes on with what is missing.
 */
export const runCasesImport: Command = async (args, { environment, terminal }) => {
  const { options, flags, files } = readArguments(args, {
    required: [],
    optional: ['source', 'kind', 'as', 'data'],
    flags: ['dry-run', 'json'],
    files: 1,
  });
  const path = resolve(environment.typedIn, files[0] ?? '');
  const bytes = await readFile(path).catch((cause) => {
    throw new Refusal(`读不到文件 ${path}。 The file ${path} cannot be read.`, { cause });
  });
  const place = withDataFolder(environment, options.data);
  await withServices({ environment: place, sentences: {} }, async (services) => {
    const actor = await chooseStaff(services, 'triageOfficer', options.as);
    const importId = await openFile(services, actor, { fileName: basename(path), bytes });
    const at = { services, actor, importId };
    try {
      await plan(at, options);
      const check = await checkImport(services, actor, importId);
      if (!flags.has('json')) sayCheck(terminal, check);
      if (flags.has('dry-run') || check.ready === 0) {
        await discardImport(at);
        if (flags.has('json')) terminal.say(JSON.stringify(check));
        return;
      }
    } catch (error) {
      await discardImport(at);
      throw error;
    }
    await startImport(at);
    const view = await workThrough(at);
    sayDone(terminal, view, flags.has('json'));
  });
  return 0;
};

type At = { readonly services: Services; readonly actor: StaffActor; readonly importId: string };

async function openFile(
  services: Services,
  actor: StaffActor,
  file: { fileName: string; bytes: Uint8Array },
): Promise<string> {
  const opened = await openImport(services, actor, file);
  if (opened.ok) return opened.importId;
  const fault = words.faults[opened.problem];
  const sentence = opened.line === null ? fault : words.faultAt(fault, opened.line);
  throw new Refusal(`${sentence}。 The file cannot be imported: ${opened.problem}.`);
}

async function plan(
  { services, actor, importId }: At,
  options: { source?: string; kind?: string },
): Promise<void> {
  const view = await readImport(services, actor, importId);
  const columns = view.columns;
  if (columnsFault(columns) !== null)
    throw new Refusal(
      `${words.plan.needed}：表头“${view.headings.join('、')}”没有全部认出，请先在工作台导入一次并指明各列。 The columns were not all recognised; import a file with these headings at the desk once.`,
    );
  const channel = importChannels.find((one) => one === options.kind) ?? view.channel;
  if (options.kind !== undefined && channel !== options.kind)
    throw new Refusal(`--kind 只能是 hotline 或 ledger。 --kind is hotline or ledger.`);
  const source = options.source ?? view.source;
  if (source === '') throw new Refusal('请用 --source 写明来源。 Name the source with --source.');
  await planImport(services, actor, { importId, source, channel, columns });
}

/** Batch by batch, so that it can be stopped between two of them. */
async function workThrough({ services, actor, importId }: At): Promise<ImportView> {
  const stop = () => void stopImport({ services, actor, importId }).catch(() => undefined);
  process.once('SIGINT', stop);
  try {
    let view = await readImport(services, actor, importId);
    let left: number | null = 1;
    while (left !== null) {
      left = await runBatch(services, importId);
      view = await readImport(services, actor, importId);
      showProgress(view.made + view.known + view.refused + view.finished, view.rows);
    }
    return view;
  } finally {
    process.removeListener('SIGINT', stop);
  }
}

function sayCheck({ say }: Surroundings['terminal'], check: ImportCheck): void {
  const { ready, known, refused, finished, problems } = check;
  say(`${words.check.ready(ready)}。 ${ready} rows can be registered.`);
  if (known > 0) say(`${words.check.known(known)}。 ${known} were registered before.`);
  if (finished > 0) say(`${words.check.finished(finished)}。 ${finished} are settled at the source.`);
  if (refused > 0) say(`${words.check.refused(refused)}。 ${refused} rows have a problem.`);
  for (const { line, problems: wrong } of problems)
    say(
      `  [${line}] ${wrong.map(({ column, problem }) => `${column}：${words.problems[problem]}`).join('；')}`,
    );
}

function sayDone({ say }: Surroundings['terminal'], view: ImportView, asJson: boolean): void {
  const { importId, state, rows, made, known, refused, finished } = view;
  if (asJson) {
    say(JSON.stringify({ importId, state, rows, made, known, refused, finished }));
    return;
  }
  const ended = state === 'done' ? '导入完成' : '已停止，再次导入同一文件会接着做';
  say(`${ended}：登记 ${made} 件。导入编号 ${importId}。 ${made} cases were registered (${state}).`);
}
