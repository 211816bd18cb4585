import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { RoleUrls } from '@huiyin/db/roles';
import { createSourceClasses } from '@huiyin/services/claims/source-classes';
import { publishedLog } from '@huiyin/services/log/open-log-writer';
import type { Logger } from 'pino';
import type { Environment } from './env.ts';
import { runJobs } from './jobs/run-jobs.ts';
import { runSigner } from './jobs/run-signer.ts';
import type { Close } from './operator/until-stopped.ts';
import { closeListener, listen } from './web/create-listener.ts';
import { createDeskListener } from './web/desk-listener.ts';
import { createPortalListener } from './web/portal-listener.ts';
import { openSigner } from './wiring/open-signer.ts';
import { type Wired, wire } from './wiring/wire.ts';

const APPS = resolve(import.meta.dirname, '../..');

/** What every part of the server is started with. */
export interface Setting {
  readonly environment: Environment;
  readonly urls: RoleUrls;
  readonly log: Logger;
}

/** Opens both listeners, signed in to the database as the web role. */
export async function serveWeb({ environment, urls, log }: Setting): Promise<Close> {
  const wired = await wire({ environment, url: urls.web, runsJobs: false, log });
  try {
    const closeListeners = await openListeners(environment, wired, log);
    return async () => {
      await closeListeners();
      await wired.close();
    };
  } catch (error) {
    await wired.close();
    throw error;
  }
}

/** Signs and publishes the transparency log, signed in to the database as the signer role, the only one with its key. */
export async function serveSigner({ environment, urls, log }: Setting): Promise<Close> {
  const { signer, close } = await openSigner({ environment, url: urls.signer });
  const stop = runSigner({ signer, log: log.child({ part: 'signer' }) });
  return async () => {
    await stop();
    await close();
  };
}

/** Runs the jobs, signed in to the database as the jobs role. */
export async function serveJobs({ environment, urls, log }: Setting): Promise<Close> {
  const wired = await wire({ environment, url: urls.jobs, runsJobs: true, log });
  const stop = await runJobs({ url: urls.jobs, jobs: wired.jobs, log });
  return async () => {
    await stop();
    const { name, run } = wired.lastJob;
    await run().catch((error) => log.error({ err: error, job: name }, 'job failed'));
    await wired.close();
  };
}

async function openListeners(environment: Environment, wired: Wired, log: Logger): Promise<Close> {
  const classes = createSourceClasses(randomBytes);
  const portal = await createPortalListener({
    environment,
    site: environment.portal,
    log: log.child({ site: 'portal' }),
    clientFolder: join(APPS, 'portal/build/client'),
    logFolder: publishedLog(environment.dataFolder),
    classOf: environment.holdBursts ? (address) => classes(address, new Date()) : undefined,
    ...wired.portal,
  });
  const desk = await createDeskListener({
    environment,
    site: environment.desk,
    log: log.child({ site: 'desk' }),
    siteFolder: join(APPS, 'desk/dist'),
    ...wired.desk,
  });
  const close = async () => {
    await Promise.all([closeListener(portal), closeListener(desk)]);
  };
  try {
    await listen(portal, environment.host, environment.portal.port);
    await listen(desk, environment.host, environment.desk.port);
    return close;
  } catch (error) {
    await close();
    throw error;
  }
}
