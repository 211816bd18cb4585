import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDatabase } from '@huiyin/db/client';
import { createNotedToday } from '@huiyin/services/audit/noted-today';
import { createTally } from '@huiyin/services/audit/tally';
import { openLogWriter } from '@huiyin/services/log/open-log-writer';
import type { Services } from '@huiyin/services/services';
import { usualBudgets } from '@huiyin/services/submission/budget';
import { openFileStore } from '@huiyin/services/submission/file-store';
import type { Environment } from '../env.ts';
import { readNoticeKey } from './notice-key.ts';

export interface OpenServices {
  readonly services: Services;
  close(): Promise<void>;
}

/** The jurisdiction of an install with only one. */
export const DEFAULT_JURISDICTION = 'default';

/** Opens what use-cases work with: the database at `url`, the files and the secret in the data folder. */
export async function openServices(input: {
  environment: Environment;
  url: string;
  runsJobs: boolean;
}): Promise<OpenServices> {
  const { dataFolder, work, log, passwordProfile } = input.environment;
  const database = createDatabase(input.url);
  const services: Services = {
    database,
    files: await openFileStore(join(dataFolder, 'files')),
    jurisdictionId: DEFAULT_JURISDICTION,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    secret: await readSecret(dataFolder),
    noticeKey: await readNoticeKey(dataFolder, input.runsJobs),
    work,
    passwordProfile,
    budgets: usualBudgets(),
    refusals: createTally(),
    readings: createNotedToday(),
    log: await openLogWriter(dataFolder, log),
    moment: null,
  };
  return { services, close: () => database.close() };
}

/** The secret of this install, made at the first start. Whoever starts second reads what the first one wrote. */
async function readSecret(dataFolder: string): Promise<Uint8Array<ArrayBuffer>> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  const path = join(dataFolder, 'secret');
  await writeFile(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return new Uint8Array(Buffer.from(await readFile(path, 'utf8'), 'hex'));
}
