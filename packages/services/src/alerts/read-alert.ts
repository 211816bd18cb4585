import type { AlertView } from '@huiyin/contract/desk/alerts';
import { type AlertCaseRow, readAlertCases, readMeasuresOfCases } from '@huiyin/db/sql/read-alert-cases';
import { readPlaceCases } from '@huiyin/db/sql/read-place-cases';
import { mayWorkAlerts } from '@huiyin/domain/alert/policy';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { noteReadings } from '../audit/note-readings.ts';
import { reportChecks } from '../claims/report-checks.ts';
import { forbidden, notFound } from '../failure.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { type ChartLocale, chartWords } from '../trends/chart-words.ts';
import { numberedMeasure } from '../trends/place-label.ts';
import { readAlertEvents } from './alert-events.ts';
import { alertRowOf, riseOf } from './alert-rows.ts';
import { weeksOfPlace } from './alert-weeks.ts';
import { alertsFor } from './alerts-for.ts';

const mostCases = 50;
const mostClaims = 5;
/** What the report says of a measure that nobody should complain about any more. */
const done: readonly string[] = ['completed', 'submitted', 'closedOut'];

/**
 * One alert: what rose where and since when, by which cases, from which towns, and which measures claim the opposite. Fails with
 * `forbidden` for everybody but the discipline office.
 */
export async function readAlert(
  services: Services,
  actor: StaffActor,
  { alertId, locale = 'zh-CN' }: { readonly alertId: string; readonly locale?: ChartLocale | undefined },
): Promise<AlertView> {
  if (!mayWorkAlerts(actor)) throw forbidden();
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, today } = scene;
    const [row] = await alertsFor(scene, actor, { id: alertId, limit: 1 });
    if (!row) throw notFound();
    await noteReadings(scene, actor, { action: 'list.read', subjectIds: ['alert'] });
    const alert = alertRowOf(row, today);
    const span = { from: row.since, to: row.lastDay };
    const [place] = await readPlaceCases(tx, { actor, jurisdictionId, ...span, places: [row] });
    const caseIds = place?.caseIds ?? [];
    const cases = await readAlertCases(tx, { actor, jurisdictionId, caseIds });
    return {
      alert,
      rises: row.rises.map(riseOf),
      ...(await weeksOfPlace(scene, actor, { alert: row, words: chartWords[locale] })),
      cases: cases.slice(0, mostCases).map(({ townId: _, ...shown }) => shown as AlertView['cases'][number]),
      caseCount: cases.length,
      towns: townsOf(cases),
      measures: await measuresOf(services, scene, { actor, caseIds }),
      events: await readAlertEvents(scene, alertId),
      officers: await officersOf(scene),
    };
  });
}

function townsOf(cases: readonly AlertCaseRow[]): AlertView['towns'] {
  const counts = new Map<string | null, number>();
  for (const { town } of cases) counts.set(town, (counts.get(town) ?? 0) + 1);
  return [...counts].map(([town, count]) => ({ town, cases: count })).sort((a, b) => b.cases - a.cases);
}

async function measuresOf(
  services: Services,
  { tx, jurisdictionId }: Scene,
  of: { actor: StaffActor; caseIds: readonly string[] },
): Promise<AlertView['measures']> {
  const measures: AlertView['measures'] = [];
  for (const row of await readMeasuresOfCases(tx, { jurisdictionId, ...of })) {
    const { measureId, number, title, opening, status, reportId, cases } = row;
    const { claims } = await reportChecks(services, { reportId, asOf: null });
    measures.push({
      ...{ measureId, cases, claimsDone: done.includes(status) },
      label: numberedMeasure({ key: measureId, number, label: title, opening }),
      status: status as AlertView['measures'][number]['status'],
      claims: (claims.get(measureId) ?? []).slice(0, mostClaims).map(({ text }) => text),
    });
  }
  return measures;
}

async function officersOf({ tx, jurisdictionId }: Scene): Promise<AlertView['officers']> {
  const officers = await tx.staffMember.findMany({
    where: { jurisdictionId, role: 'disciplineOfficer', active: true },
    orderBy: { name: 'asc' },
    select: { id: true, name: true },
  });
  return officers.map(({ id, name }) => ({ staffId: id, name }));
}
