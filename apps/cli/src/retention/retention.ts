import { scrubDatabase } from '@huiyin/db/scrub';
import { type RetentionKind, retentionKinds } from '@huiyin/domain/retention/retention';
import { eraseDue, listDue } from '@huiyin/services/retention/erase-due';
import { holdCase, liftHold, operator } from '@huiyin/services/retention/legal-hold';
import { readRetention, setRetention } from '@huiyin/services/retention/retention-rules';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withDatabase } from '../database/with-database.ts';
import { withServices } from '../database/with-services.ts';
import { withDataFolder } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { gapWords, kindWords, refusals } from './sentences.ts';

const mostListed = 100_000;

/** `huiyin retention rules`: for how many days each kind is kept; `--set complaint=1095` changes one. */
export const runRetentionRules: Command = async (args, { environment, terminal }) => {
  const { options } = readArguments(args, { required: [], optional: ['set', 'data'] });
  const change = options.set === undefined ? null : ruleFrom(options.set);
  const place = withDataFolder(environment, options.data);
  await withServices({ environment: place, sentences: refusals }, async (services) => {
    if (change) await setRetention(services, change);
    for (const { kind, days } of await readRetention(services)) {
      const kept = days === null ? '长期保存 for good' : `${days} 天 days`;
      terminal.say(`${kind.padEnd(12)}${kept}  ${kindWords[kind]}`);
    }
  });
  return 0;
};

/** `huiyin retention delete`: destroys what is due, as the job does; with `--dry-run` it only says what that would be. */
export const runRetentionDelete: Command = async (args, { environment, terminal }) => {
  const { options, flags } = readArguments(args, { required: [], optional: ['data'], flags: ['dry-run'] });
  const place = withDataFolder(environment, options.data);
  await withServices({ environment: place, sentences: refusals }, async (services) => {
    if (!flags.has('dry-run')) {
      const count = await eraseDue(services);
      return terminal.say(`已销毁 ${count} 件来件的内容。 The content of ${count} cases was destroyed.`);
    }
    const due = await listDue(services, mostListed);
    for (const { caseNumber, dueOn, kind, state, cases, held } of due) {
      const joined = cases > 1 ? `  连同合并的 ${cases - 1} 件 and ${cases - 1} joined` : '';
      const stays = held ? '  保全中，不删除 held, stays' : '';
      terminal.say(`${caseNumber}  ${dueOn}  ${kind ?? 'unsorted'}  ${state}${joined}${stays}`);
    }
    const count = due.filter(({ held }) => !held).length;
    terminal.say(`到期 ${count} 件，什么都没有删除。 ${count} due; nothing was deleted.`);
  });
  return 0;
};

/** `huiyin retention hold NUMBER --reason TEXT`: keeps a case from being deleted. */
export const runRetentionHold: Command = async (args, { environment, terminal }) => {
  const { options, files } = readArguments(args, { required: ['reason'], optional: ['data'], files: 1 });
  const place = withDataFolder(environment, options.data);
  const caseNumber = numberFrom(files[0] ?? '');
  await withServices({ environment: place, sentences: refusals }, async (services) => {
    await holdCase(services, operator, { caseNumber, reason: options.reason });
    terminal.say(`${caseNumber} 已保全，到期也不删除。 ${caseNumber} is held and stays.`);
  });
  return 0;
};

/** `huiyin retention lift NUMBER --reason TEXT`: ends the hold; the case is deleted when it is due. */
export const runRetentionLift: Command = async (args, { environment, terminal }) => {
  const { options, files } = readArguments(args, { required: ['reason'], optional: ['data'], files: 1 });
  const place = withDataFolder(environment, options.data);
  const caseNumber = numberFrom(files[0] ?? '');
  await withServices({ environment: place, sentences: refusals }, async (services) => {
    await liftHold(services, operator, { caseNumber, reason: options.reason });
    terminal.say(`${caseNumber} 不再保全。 ${caseNumber} is no longer held.`);
  });
  return 0;
};

/** `huiyin retention scrub`: removes what was deleted from the database's own files too. Exit code 1 where that is not sure. */
export const runRetentionScrub: Command = async (args, { environment, terminal }) => {
  const { options } = readArguments(args, { required: [], optional: ['data'] });
  let code = 0;
  await withDatabase(withDataFolder(environment, options.data), async (url) => {
    const { tables, gaps } = await scrubDatabase(url, (table) => terminal.say(table));
    terminal.say(`已重写 ${tables} 个表。 ${tables} tables were rewritten.`);
    for (const gap of gaps) terminal.say(gapWords[gap]);
    if (gaps.length > 0) code = 1;
  });
  return code;
};

function ruleFrom(text: string): { kind: RetentionKind; days: number | null } {
  const [name = '', days = ''] = text.split('=');
  const kind = retentionKinds.find((one) => one === name.trim());
  if (!kind)
    throw new Refusal(
      `--set 须写成 类别=天数，类别是 ${retentionKinds.join('、')} 之一。 --set is KIND=DAYS, the kind one of ${retentionKinds.join(', ')}.`,
    );
  return { kind, days: days.trim() === 'forever' ? null : Number(days.trim() || Number.NaN) };
}

/** As it is shown, with or without its hyphens and spaces. */
function numberFrom(text: string): string {
  return text.replaceAll(/[\s-]/g, '');
}
