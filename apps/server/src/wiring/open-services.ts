import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createDatabase } from '@huiyin/db/client';
import { keepRandom } from '@huiyin/keys/keep-random';
import { openKeyFolder } from '@huiyin/keys/key-folder';
import { openHeadPlace } from '@huiyin/services/audit/head-place';
import { createNotedToday } from '@huiyin/services/audit/noted-today';
import { createTally } from '@huiyin/services/audit/tally';
import { openLogWriter } from '@huiyin/services/log/open-log-writer';
import type { Scanner } from '@huiyin/services/scan/scanner';
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

/** Opens what use-cases work with: the database at `url`, the files and the keys in the data folder. */
export async function openServices(input: {
  environment: Environment;
  url: string;
  runsJobs: boolean;
  scanner: Scanner | null;
}): Promise<OpenServices> {
  const { dataFolder, work, log, passwordProfile, masterKey } = input.environment;
  const keys = openKeyFolder(dataFolder, masterKey);
  const database = createDatabase(input.url);
  const services: Services = {
    database,
    files: await openFileStore(join(dataFolder, 'files')),
    scanner: input.scanner,
    jurisdictionId: DEFAULT_JURISDICTION,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    secret: await keepRandom(keys, 'secret'),
    noticeKey: await readNoticeKey(keys, input.runsJobs),
    work,
    passwordProfile,
    budgets: usualBudgets(),
    refusals: createTally(),
    readings: createNotedToday(),
    auditHead: openHeadPlace(dataFolder),
    log: await openLogWriter(dataFolder, { ...log, key: masterKey }),
    moment: null,
  };
  return { services, close: () => database.close() };
}
