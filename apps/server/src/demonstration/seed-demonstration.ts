import { dayZeroOf, momentOf } from '@huiyin/demonstration/dates';
import { jurisdiction } from '@huiyin/demonstration/jurisdiction';
import { civilDateIn } from '@huiyin/domain/clock/civil-date';
import {
  type EstablishedJurisdiction,
  establishJurisdiction,
} from '@huiyin/services/jurisdiction/establish-jurisdiction';
import { inOneTransaction } from '@huiyin/services/one-transaction';
import { listMeasures } from '@huiyin/services/portal/list-measures';
import { refreshCounts } from '@huiyin/services/portal/refresh-counts';
import type { Services } from '@huiyin/services/services';
import { makeEscrow } from '@huiyin/services/tip/escrow';
import { refreshTrends } from '@huiyin/services/trends/refresh-trends';
import { type Cast, createAccounts, createKeys } from './accounts.ts';
import { inventedCounty } from './county.ts';
import { importReport, inventedReport, type ReportFile, readReportFile } from './import-report.ts';
import { replayCases } from './replay-cases.ts';
import { member } from './stage.ts';
import { stageBulletins } from './stage-bulletins.ts';
import { stageCalls } from './stage-calls.ts';
import { stageCloseOuts } from './stage-close-outs.ts';
import { stageVerifications } from './stage-verifications.ts';
import { openDoors, openLikelyDoors } from './topic-measures.ts';

export type DemonstrationInput = {
  /** The demonstration's cases end in the days before it. */
  readonly now: Date;
  /** A report to import instead of the invented one; no case is invented about its measures, and their words say behind which doors they stand. */
  readonly reportFile: string | null;
  /** Told of each part when it is done. */
  readonly progress: (part: DemonstrationPart) => void;
};

export type DemonstrationPart = 'county' | 'accounts' | 'report' | 'cases' | 'counts';

/** The invented report is published in the morning of this day, before the first case. */
const published = { daysAgo: 184, time: '09:00' };

/**
 * Fills an install that has no jurisdiction: county, accounts, report and cases, through the use-cases that people work with.
 * One transaction, so that a killed start leaves nothing behind. False, and nothing done, if there is a jurisdiction.
 * Throws `StartFailure` if the report cannot be imported.
 */
export async function seedDemonstration(services: Services, input: DemonstrationInput): Promise<boolean> {
  const { reportFile, progress } = input;
  return inOneTransaction(services, { seconds: 600 }, async (whole) => {
    const county = await establishJurisdiction(whole, inventedCounty());
    if (!county) return false;
    const report = await readReportFile(reportFile ?? inventedReport);
    progress('county');
    const cast = await createAccounts(whole, county);
    progress('accounts');
    if (reportFile === null) await playDemonstration(whole, { county, cast, report, input });
    else await importOwnReport(whole, cast, report);
    await refreshCounts(whole);
    await refreshTrends(whole);
    progress('counts');
    return true;
  });
}

async function importOwnReport(services: Services, cast: Cast, report: ReportFile): Promise<void> {
  const admin = member({ cast }, 'admin');
  await importReport(services, admin, report);
  await openLikelyDoors(services, admin);
}

type Opened = {
  readonly county: EstablishedJurisdiction;
  readonly cast: Cast;
  readonly report: ReportFile;
  readonly input: DemonstrationInput;
};

async function playDemonstration(services: Services, opened: Opened): Promise<void> {
  const { county, cast, report, input } = opened;
  const dayZero = dayZeroOf(civilDateIn(jurisdiction.timeZone, input.now));
  const then = { ...services, moment: momentOf(published, dayZero) };
  await createKeys(then, cast);
  // Nobody keeps the shares of a demonstration: what its escrow would open is invented.
  await makeEscrow(then);
  const admin = member(opened, 'admin');
  await importReport(then, admin, report);
  const measures = new Map<number, string>();
  for (const { number, measureId } of await listMeasures(then))
    if (number !== null) measures.set(number, measureId);
  await openDoors(then, admin, { county, measures });
  input.progress('report');
  await replayCases(services, { county, cast, measures }, dayZero);
  await stageCloseOuts(services, { county, cast, measures }, dayZero);
  await stageVerifications(services, { county, cast, measures }, dayZero);
  await stageCalls(services, { county, cast, measures }, dayZero);
  await stageBulletins(services, { county, cast, measures }, input.now);
  input.progress('cases');
}
