import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createDatabase, type Database } from '@huiyin/db/client';
import { readRoleUrls } from '@huiyin/db/roles';
import { readRunFile } from '@huiyin/db/run-file';
import { openHeadPlace } from '@huiyin/services/audit/head-place';
import { createNotedToday } from '@huiyin/services/audit/noted-today';
import { createTally } from '@huiyin/services/audit/tally';
import { Failure } from '@huiyin/services/failure';
import { readLogWriter } from '@huiyin/services/log/open-log-writer';
import { openScanner } from '@huiyin/services/scan/scanner';
import type { Services } from '@huiyin/services/services';
import { usualBudgets } from '@huiyin/services/submission/budget';
import { openFileStore } from '@huiyin/services/submission/file-store';
import type { Environment } from '../env.ts';
import { Refusal } from '../refusal.ts';
import { withDatabase } from './with-database.ts';

/** The jurisdiction of an install with only one; the server's name for it. */
const DEFAULT_JURISDICTION = 'default';

/**
 * Runs use-cases as the owner of an install that was migrated before. `sentences` says what an invalid field means, by
 * `field.problem`. Throws `Refusal` for those, for an install that was never prepared and for one without a jurisdiction.
 */
export async function withServices(
  { environment, sentences }: { environment: Environment; sentences: Readonly<Record<string, string>> },
  work: (services: Services) => Promise<void>,
): Promise<void> {
  if (!(await isPrepared(environment))) throw unprepared(environment);
  await withDatabase(environment, async (url) => {
    const database = createDatabase(url);
    try {
      await work(await servicesOn(database, environment));
    } catch (error) {
      throw error instanceof Failure ? refusalFor(error, sentences) : error;
    } finally {
      await database.close();
    }
  });
}

/** Looked at first, so that a mistyped folder does not become a new, empty install. */
async function isPrepared({ databaseUrl, dataFolder, masterKey: key }: Environment): Promise<boolean> {
  const known = databaseUrl
    ? await readRoleUrls({ url: databaseUrl, folder: dataFolder, key })
    : await readRunFile(dataFolder, key);
  return known !== null;
}

async function servicesOn(database: Database, environment: Environment): Promise<Services> {
  const { dataFolder } = environment;
  return {
    database,
    files: await openFileStore(join(dataFolder, 'files')),
    // What it says reaches whoever typed the command as a sentence.
    scanner: openScanner(environment.scanner, () => undefined),
    jurisdictionId: DEFAULT_JURISDICTION,
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    // No command signs anything that a browser brings back.
    secret: new Uint8Array(randomBytes(32)),
    noticeKey: await readRecipient(dataFolder),
    work: { cost: 1, counter: 1 },
    passwordProfile: environment.passwordProfile,
    budgets: usualBudgets(),
    refusals: createTally(),
    readings: createNotedToday(),
    auditHead: openHeadPlace(dataFolder),
    log: await readLogWriter(dataFolder, environment.masterKey),
    moment: null,
  };
}

/** To whom an imported order seals where its caller asked for it; the private half is for the jobs alone. */
async function readRecipient(dataFolder: string): Promise<Services['noticeKey']> {
  const text = await readFile(join(dataFolder, 'notice-key.json'), 'utf8').catch(() => null);
  return text === null ? null : { recipient: JSON.parse(text).recipient, privateKey: null };
}

function unprepared({ dataFolder }: Environment): Refusal {
  return new Refusal(
    `在 ${dataFolder} 没有找到已准备好的数据库，请先启动一次，或运行 huiyin database migrate。 No prepared database was found by way of ${dataFolder}; start once, or run huiyin database migrate.`,
  );
}

function refusalFor(failure: Failure, sentences: Readonly<Record<string, string>>): Refusal {
  const { code, fields } = failure.publicError;
  if (code === 'unavailable')
    return new Refusal(
      '还没有辖区，请先运行 huiyin jurisdiction establish。 There is no jurisdiction yet; run huiyin jurisdiction establish first.',
    );
  const [first] = fields;
  const reason = first ? `${first.field}.${first.problem}` : code;
  return new Refusal(sentences[reason] ?? `没有完成：${reason}。 It was not done: ${reason}.`, {
    cause: failure,
  });
}
