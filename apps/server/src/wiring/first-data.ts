import { findDemonstration } from '@huiyin/services/staff/find-demonstration';
import { type DemonstrationAccount, demonstrationAccounts } from '../demonstration/accounts.ts';
import { type DemonstrationPart, seedDemonstration } from '../demonstration/seed-demonstration.ts';
import type { Environment } from '../env.ts';
import { say } from '../operator/terminal.ts';
import { openServices } from './open-services.ts';

const PARTS: Readonly<Record<DemonstrationPart, string>> = {
  county: '辖区、单位和镇 · County, offices and towns',
  accounts: '工作人员账户 · Staff accounts',
  report: '整改通报 · Report',
  cases: '演示来件 · Cases',
  counts: '公开数据 · Public counts',
};

/**
 * Fills an empty database with the demonstration: its own report and cases, or only the report named by the environment.
 * Gives the accounts to print. A second call changes nothing; production gets neither data nor accounts.
 */
export async function prepareData(input: {
  environment: Environment;
  url: string;
}): Promise<readonly DemonstrationAccount[]> {
  const { mode, reportFile } = input.environment;
  if (mode === 'production') return [];
  const { services, close } = await openServices({ ...input, runsJobs: false, scanner: null });
  try {
    const progress = (part: DemonstrationPart): void => say(`    ${PARTS[part]}`);
    await seedDemonstration(services, { now: new Date(), reportFile, progress });
    return (await findDemonstration(services.database)) ? demonstrationAccounts() : [];
  } finally {
    await close();
  }
}
