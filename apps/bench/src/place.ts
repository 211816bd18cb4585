import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createDatabase } from '@huiyin/db/client';
import { startEmbedded } from '@huiyin/db/embedded';
import { migrate } from '@huiyin/db/migrate';
import { jurisdiction } from '@huiyin/demonstration/jurisdiction';
import { towns } from '@huiyin/demonstration/towns';
import { createNotedToday } from '@huiyin/services/audit/noted-today';
import { createTally } from '@huiyin/services/audit/tally';
import { establishJurisdiction } from '@huiyin/services/jurisdiction/establish-jurisdiction';
import { openLogWriter } from '@huiyin/services/log/open-log-writer';
import { listMeasures } from '@huiyin/services/portal/list-measures';
import { publishReport } from '@huiyin/services/report/publish-report';
import { uploadReport } from '@huiyin/services/report/upload-report';
import type { Services } from '@huiyin/services/services';
import { createStaffMember } from '@huiyin/services/staff/create-staff-member';
import { createBudget } from '@huiyin/services/submission/budget';
import { openFileStore } from '@huiyin/services/submission/file-store';
import type { Known } from './invent-submission.ts';

/** An install of its own in a temporary folder, durable as a real one, with a published report to submit about. */
export type Place = {
  readonly services: Services;
  /** The server's own address of the database: the web role. */
  readonly url: string;
  readonly signerUrl: string;
  readonly ownerUrl: string;
  readonly known: Known;
  /** Stops the database and removes everything. */
  close(): Promise<void>;
};

/** Opens a place; nothing limits how often one may submit there. */
export async function openPlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-bench-'));
  const cluster = await startEmbedded({ folder });
  const closeCluster = async () => {
    await cluster.stop();
    await rm(dirname(cluster.directory), { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { urls } = await migrate({ url: cluster.url, folder });
    const database = createDatabase(urls.web);
    const services = await servicesOn(database, join(folder, 'files'));
    const owner = createDatabase(cluster.url);
    // A jurisdiction is the operator's to make, who is the owner.
    const known = await furnish(services, { ...services, database: owner }).finally(owner.close);
    const close = async () => {
      await database.close();
      await closeCluster();
    };
    return { services, url: urls.web, signerUrl: urls.signer, ownerUrl: cluster.url, known, close };
  } catch (error) {
    await closeCluster();
    throw error;
  }
}

/** The use-cases' surroundings on a database, with no limit on how often one may submit or look up. */
export async function servicesOn(database: Services['database'], filesFolder: string): Promise<Services> {
  const endless = () => createBudget({ burst: Number.MAX_SAFE_INTEGER, perMinute: 0 });
  return {
    database,
    files: await openFileStore(filesFolder),
    jurisdictionId: 'default',
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
    secret: new Uint8Array(randomBytes(32)),
    passwordProfile: 'asvs',
    work: { cost: 1, counter: 1 },
    budgets: {
      withoutScript: endless(),
      lookUp: endless(),
      work: endless(),
      staging: endless(),
      mail: endless(),
    },
    log: await openLogWriter(filesFolder, { origin: 'bench.example/log', intervalSeconds: 600 }),
    noticeKey: null,
    refusals: createTally(),
    scanner: null,
    readings: createNotedToday(),
    auditHead: null,
    moment: null,
  };
}

async function furnish(services: Services, operator: Services): Promise<Known> {
  const { name, nameEn, timeZone, isDemonstration, phone, mail, post } = jurisdiction;
  const county = await establishJurisdiction(operator, {
    ...{ name, nameEn, timeZone, isDemonstration, phone, mail, post, towns },
    ...{ counter: '', tipPhone: '', tipPost: '', tipCounter: '', units: [], topics: [] },
  });
  const account = { name: '测试', email: 'bench@bench.example', password: 'for-this-run-only' };
  const { staffId } = await createStaffMember(services, {
    ...account,
    ...{ role: 'systemAdministrator', unitId: null, sectionId: null, isDemonstration: true },
  });
  const admin = { kind: 'systemAdministrator', staffId, unitId: null } as const;
  const path = fileURLToPath(import.meta.resolve('@huiyin/demonstration/report/report-2026.txt'));
  const { reportId } = await uploadReport(services, admin, {
    ...{ fileName: 'report.txt', content: await readFile(path, 'base64') },
    ...{ inspectionId: null, inspectionName: '巡视整改' },
  });
  await publishReport(services, admin, reportId);
  const measureIds = (await listMeasures(services)).map(({ measureId }) => measureId);
  const townIds = [...(county?.towns.values() ?? [])];
  return { measureIds: atLeastOne(measureIds), townIds: atLeastOne(townIds) };
}

function atLeastOne(ids: readonly string[]): readonly [string, ...string[]] {
  const [first, ...others] = ids;
  if (first === undefined) throw new RangeError('nothing to submit about');
  return [first, ...others];
}
