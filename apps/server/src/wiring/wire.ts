import { jobsWith, type ServiceJob } from '@huiyin/services/jobs/jobs';
import { publishedLog } from '@huiyin/services/log/open-log-writer';
import type { Logger } from 'pino';
import type { Environment } from '../env.ts';
import { chainAuditJob } from '../jobs/chain-audit-job.ts';
import type { Job } from '../jobs/job.ts';
import { openInbox } from '../mails/open-inbox.ts';
import { openCouriers } from '../notices/open-couriers.ts';
import type { WebHandler } from '../web/web-handler.ts';
import { logServedJob } from './log-served-job.ts';
import { openLoggedScanner } from './open-logged-scanner.ts';
import { openServices } from './open-services.ts';
import { wireDesk } from './wire-desk.ts';
import { wirePortal } from './wire-portal.ts';

/** The parts of the product, put together: what each listener serves and what runs by itself. */
export interface Wired {
  readonly portal: { readonly rpc: WebHandler; readonly pages: WebHandler };
  readonly desk: { readonly rpc: WebHandler; readonly auth: WebHandler; readonly files: WebHandler };
  readonly jobs: readonly Job[];
  /** The one among them that runs once more when the jobs stop. */
  readonly lastJob: Job;
  /** Lets go of connections. */
  close(): Promise<void>;
}

/** Puts the parts together on the database at `url`. */
export async function wire(input: {
  environment: Environment;
  url: string;
  runsJobs: boolean;
  log: Logger;
}): Promise<Wired> {
  const scanner = openLoggedScanner(input.environment.scanner, input.log);
  const { services, close } = await openServices({ ...input, scanner });
  const { desk: site, portal, mode, office } = input.environment;
  const [portalOrigin = ''] = portal.origins;
  const origins = site.origins as [string, ...string[]];
  const couriers = openCouriers(input.environment);
  const log = { portal: input.log.child({ site: 'portal' }), desk: input.log.child({ site: 'desk' }) };
  const secondFactor = mode === 'production';
  const asJob = ({ name, pauseSeconds, run }: ServiceJob): Job => ({
    ...{ name, pauseSeconds, run: () => run(services) },
  });
  const lastJob = asJob(chainAuditJob(input.log));
  const jobs = [...jobsWith(couriers, openInbox(input.environment, couriers)), logServedJob];
  const desk = wireDesk(services, { origins, secondFactor, office, portalOrigin, log: log.desk });
  return {
    portal: wirePortal(services, { logFolder: publishedLog(input.environment.dataFolder), log: log.portal }),
    desk,
    ...{ jobs: [...jobs.map(asJob), lastJob], lastJob },
    close: async () => {
      await desk.settled();
      couriers.close();
      await close();
    },
  };
}
