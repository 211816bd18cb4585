import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Services } from '@huiyin/services/services';
import { openTestServices, type TestServices } from '@huiyin/services/testing/open-test-services';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { placeOfError } from '../../operator/log.ts';
import { closeListener } from '../../web/create-listener.ts';
import { createDeskListener } from '../../web/desk-listener.ts';
import { createPortalListener } from '../../web/portal-listener.ts';
import { wireDesk } from '../../wiring/wire-desk.ts';
import { wirePortal } from '../../wiring/wire-portal.ts';

const APPS = resolve(import.meta.dirname, '../../../..');
export const PORTAL = 'https://portal.example';
export const DESK = 'https://desk.example';

/** Both listeners as the server opens them, on a test database, and every line that they log. */
export type Border = {
  readonly test: TestServices;
  readonly portal: FastifyInstance;
  readonly desk: FastifyInstance;
  readonly lines: string[];
  close(): Promise<void>;
};

/** `served` may put something between the listeners and the database; signing in always goes to the database itself. */
export async function openBorder(served: (services: Services) => Services = (one) => one): Promise<Border> {
  const [clientFolder, siteFolder] = [join(APPS, 'portal/build/client'), join(APPS, 'desk/dist')];
  if (!existsSync(clientFolder) || !existsSync(siteFolder))
    throw new Error('The sites are not built: run `pnpm build` once.');
  const test = await openTestServices();
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-border-'));
  const lines: string[] = [];
  const log = pino(
    { serializers: { err: placeOfError } },
    { write: (line: string) => void lines.push(line) },
  );
  const environment = { tls: null, behindProxy: false, subdomainsToo: true };
  const services = served(test.services);
  const portal = await createPortalListener({
    ...{ environment, log, clientFolder, logFolder: folder },
    ...wirePortal(services, { logFolder: folder, log }),
    site: { port: 443, origins: [PORTAL] },
  });
  const desk = await createDeskListener({
    ...{ environment, log, siteFolder },
    ...wireDesk(services, { origins: [DESK], secondFactor: false, office: null, portalOrigin: PORTAL, log }),
    site: { port: 443, origins: [DESK] },
  });
  return {
    ...{ test, portal, desk, lines },
    close: async () => {
      await Promise.all([closeListener(portal), closeListener(desk)]);
      await test.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
