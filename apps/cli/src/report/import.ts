import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseReport } from '@huiyin/report/parse-report';
import { readOriginal } from '@huiyin/report/read-original';
import { publishReport } from '@huiyin/services/report/publish-report';
import { uploadReport } from '@huiyin/services/report/upload-report';
import { readArguments } from '../arguments.ts';
import type { Command, Surroundings } from '../command.ts';
import { withServices } from '../database/with-services.ts';
import { withDataFolder } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { chooseStaff } from '../staff/choose-staff.ts';

const SENTENCES: Readonly<Record<string, string>> = {
  'inspectionName.missing':
    '通报没有标题，请用 --inspection 写明巡视名称。 The report has no title; name the inspection with --inspection.',
  'content.infected':
    '杀毒程序在文件里发现了恶意内容，没有导入。 The scanner found malicious content in the file; it was not imported.',
  'content.notScanned':
    '杀毒程序没有回答，没有导入，请稍后再试。 The scanner does not answer and nothing was imported; try again later.',
  'content.unreadable': '文件内容无法读出。 The text of the file cannot be read.',
};

/**
 * `huiyin report import`: keeps a report as a draft in the name of a system administrator and prints what was found; with
 * `--publish` it is published as found.
 */
export const runReportImport: Command = async (args, { environment, terminal }) => {
  const { options, flags, files } = readArguments(args, {
    required: [],
    optional: ['as', 'inspection', 'data'],
    flags: ['publish'],
    files: 1,
  });
  const path = resolve(environment.typedIn, files[0] ?? '');
  const content = (await readReport(path)).toString('base64');
  const place = withDataFolder(environment, options.data);
  await withServices({ environment: place, sentences: SENTENCES }, async (services) => {
    const admin = await chooseStaff(services, 'systemAdministrator', options.as);
    const inspectionName = options.inspection ?? '';
    const draft = await uploadReport(services, admin, {
      ...{ fileName: basename(path), content, inspectionId: null, inspectionName },
    });
    sayFound(terminal, draft);
    if (flags.has('publish')) await publishReport(services, admin, draft.reportId);
    terminal.say(
      flags.has('publish')
        ? '已发布。 Published.'
        : '已存为草稿，请在工作台核对后发布。 Kept as a draft; check and publish it at the desk.',
    );
  });
  return 0;
};

/** The bytes of a file that holds a report. Throws `Refusal` for any other. */
async function readReport(path: string): Promise<Buffer> {
  const bytes = await readFile(path).catch((cause) => {
    throw new Refusal(`读不到文件 ${path}。 The file ${path} cannot be read.`, { cause });
  });
  const original = await readOriginal(bytes, basename(path));
  const reason = original.ok ? parseReport(original.text).reason : original.message;
  if (reason === null) return bytes;
  throw new Refusal(
    `${path} 不能作为整改通报导入：${withoutStop(reason)}。 ${path} cannot be imported; huiyin report parse says why.`,
  );
}

const withoutStop = (sentence: string): string => sentence.replace(/。$/, '');

type Draft = Awaited<ReturnType<typeof uploadReport>>;

function sayFound(terminal: Surroundings['terminal'], draft: Draft): void {
  const measures = draft.found.reduce((sum, problem) => sum + problem.measures.length, 0);
  terminal.say(draft.title ?? '（无标题）');
  terminal.say(
    `问题 ${draft.found.length} 个，措施 ${measures} 条，需要核对之处 ${draft.warningsFound.length} 处。 ` +
      `${draft.found.length} problems, ${measures} measures, ${draft.warningsFound.length} warnings.`,
  );
  for (const { start, message } of draft.warningsFound) terminal.say(`  [${start}] ${message}`);
}
