import { resolve } from 'node:path';
import {
  establishJurisdiction,
  type NewJurisdiction,
} from '@huiyin/services/jurisdiction/establish-jurisdiction';
import { z } from 'zod';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withServices } from '../database/with-services.ts';
import { type Environment, withDataFolder } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { readPlaces } from './places-file.ts';

const OPTIONS = {
  required: ['name', 'name-en', 'phone', 'mail', 'post', 'counter'],
  optional: [
    'tip-phone',
    'tip-post',
    'tip-counter',
    'tip-superior',
    'units',
    'time-zone',
    'notice-days',
    'data',
  ],
} as const;

/** `huiyin jurisdiction establish`: makes the install's jurisdiction; refuses, changing nothing, if there is one. */
export const runEstablish: Command = async (args, { environment, terminal }) => {
  const { options } = readArguments(args, OPTIONS);
  const jurisdiction = await readJurisdiction(options, environment);
  const place = withDataFolder(environment, options.data);
  await withServices({ environment: place, sentences: {} }, async (services) => {
    if (await establishJurisdiction(services, jurisdiction)) return;
    throw new Refusal('已有辖区，没有作任何改动。 There is a jurisdiction already; nothing was changed.');
  });
  const { name, nameEn, units, towns, topics } = jurisdiction;
  terminal.say(
    `已建立辖区“${name}”：单位 ${units.length} 个，乡镇街道 ${towns.length} 个，生活事项 ${topics.length} 项。 ` +
      `Established ${nameEn}: ${units.length} units, ${towns.length} towns, ${topics.length} topics.`,
  );
  return 0;
};

type Options = ReturnType<
  typeof readArguments<(typeof OPTIONS.required)[number], (typeof OPTIONS.optional)[number]>
>['options'];

async function readJurisdiction(options: Options, { typedIn }: Environment): Promise<NewJurisdiction> {
  const { name, phone, mail, post, counter } = options;
  if (!z.email().safeParse(mail).success)
    throw new Refusal(`--mail 须是邮箱地址，不能是 ${mail}。 --mail must be an e-mail address, not ${mail}.`);
  return {
    ...{ name, nameEn: options['name-en'], isDemonstration: false, phone, mail, post, counter },
    timeZone: knownTimeZone(options['time-zone'] ?? 'Asia/Shanghai'),
    noticeDays: noticeDays(options['notice-days'] ?? '7'),
    tipPhone: options['tip-phone'] ?? '12388',
    tipPost: options['tip-post'] ?? '',
    tipCounter: options['tip-counter'] ?? '',
    tipSuperior: options['tip-superior'] ?? '',
    ...(await readPlaces(options.units === undefined ? null : resolve(typedIn, options.units))),
  };
}

/** Days for which a close-out (销号) stands on public notice at least. */
function noticeDays(typed: string): number {
  const days = Number(typed);
  if (Number.isInteger(days) && days >= 1 && days <= 60) return days;
  throw new Refusal(
    `--notice-days 须是 1 至 60 的整数，不能是 ${typed}。 --notice-days must be a whole number from 1 to 60, not ${typed}.`,
  );
}

function knownTimeZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  } catch (cause) {
    throw new Refusal(
      `--time-zone 没有 ${timeZone} 这个时区。 --time-zone does not know ${timeZone}; use a name such as Asia/Shanghai.`,
      { cause },
    );
  }
}
