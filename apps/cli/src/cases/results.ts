import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { resultWords } from '@huiyin/i18n/result-words';
import { exportImport } from '@huiyin/services/import/export-import';
import { z } from 'zod';
import { readArguments } from '../arguments.ts';
import type { Command } from '../command.ts';
import { withServices } from '../database/with-services.ts';
import { withDataFolder } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { chooseStaff } from '../staff/choose-staff.ts';

/** `huiyin cases results`: writes the rows of an import with what came of them, in the layout they came in. */
export const runCasesResults: Command = async (args, { environment, terminal }) => {
  const { options, flags, files } = readArguments(args, {
    ...{ required: [], optional: ['as', 'data'], flags: ['refused'], files: 2 },
  });
  const [importId = '', file = ''] = files;
  if (!z.uuid().safeParse(importId).success)
    throw new Refusal(`“${importId}”不是导入编号。 “${importId}” is no number of an import.`);
  const path = resolve(environment.typedIn, file);
  const place = withDataFolder(environment, options.data);
  await withServices({ environment: place, sentences: {} }, async (services) => {
    const actor = await chooseStaff(services, 'triageOfficer', options.as);
    const only = flags.has('refused') ? 'refused' : 'all';
    const { bytes } = await exportImport(services, actor, { importId, only, words: resultWords });
    await writeFile(path, bytes, { mode: 0o600 });
    terminal.say(`已写入 ${path}。 Written.`);
  });
  return 0;
};
