import { parseArgs } from 'node:util';
import { DatabaseFailure } from '@huiyin/db/database-failure';
import { holdsDemonstration } from '@huiyin/db/holds-demonstration';
import { KeysFailure } from '@huiyin/keys/keys-failure';
import { type Environment, readEnvironment } from './env.ts';
import { announce } from './operator/announce.ts';
import { createLog } from './operator/log.ts';
import { findDatabase, openDatabase } from './operator/open-database.ts';
import { scannerLine } from './operator/scanner-line.ts';
import { StartFailure } from './operator/start-failure.ts';
import { say, step } from './operator/terminal.ts';
import { type Close, closeAll, untilStopped } from './operator/until-stopped.ts';
import { type Setting, serveJobs, serveSigner, serveWeb } from './serve.ts';
import { prepareData } from './wiring/first-data.ts';

const PARTS: Readonly<Record<string, readonly ((setting: Setting) => Promise<Close>)[]>> = {
  web: [serveWeb],
  jobs: [serveJobs],
  signer: [serveSigner],
  // Closed last first: what the sites wrote to the end is chained by the jobs.
  all: [serveJobs, serveWeb, serveSigner],
};

try {
  const environment = readEnvironment();
  const stopped = untilStopped();
  const closes: Close[] = [];
  try {
    await start(readRole(), environment, closes);
    await stopped;
  } finally {
    await closeAll(closes);
  }
  process.exit(0);
} catch (error) {
  process.stderr.write(`${sentenceFor(error)}\n`);
  process.exit(1);
}

async function start(role: string, environment: Environment, closes: Close[]): Promise<void> {
  const parts = PARTS[role] ?? [];
  if (role !== 'all') {
    const setting = { environment, urls: await findDatabase(environment), log: createLog(environment) };
    for (const part of parts) closes.push(await part(setting));
    const line = await scannerLine(environment);
    if (line) say(line);
    return;
  }
  const database = await openDatabase(environment);
  closes.push(database.close);
  if (environment.mode === 'production') await refuseDemonstration(database.owner);
  const accounts = await step('准备数据 · Preparing data', () =>
    prepareData({ environment, url: database.owner }),
  );
  const setting = { environment, urls: database.urls, log: createLog(environment) };
  await step('开放服务 · Opening the sites', async () => {
    for (const part of parts) closes.push(await part(setting));
  });
  announce({
    environment,
    accounts,
    databaseFolder: database.directory,
    scanner: await scannerLine(environment),
  });
}

async function refuseDemonstration(url: string): Promise<void> {
  if (!(await holdsDemonstration(url))) return;
  throw new StartFailure(
    '数据库中有演示辖区或演示账户，不能正式运行，请换一个空的数据目录。 The database holds a demonstration, which production refuses; use an empty data folder.',
  );
}

function readRole(): string {
  const { values } = parseArgs({ options: { role: { type: 'string', default: 'all' } } });
  if (values.role in PARTS) return values.role;
  throw new StartFailure(
    `没有 ${values.role} 这一部分，可选：${Object.keys(PARTS).join('、')}。 There is no part called ${values.role}; choose one of ${Object.keys(PARTS).join(', ')}.`,
  );
}

function sentenceFor(error: unknown): string {
  const isTold = [StartFailure, DatabaseFailure, KeysFailure].some((told) => error instanceof told);
  if (error instanceof Error && isTold) return error.message;
  const reason = error instanceof Error ? error.message.split('\n', 1)[0] : String(error);
  return `启动没有完成：${reason}。 The start did not complete: ${reason}`;
}
