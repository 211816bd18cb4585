import { readWeeklyCounts } from '@huiyin/db/sql/read-weekly-counts';
import { alertStateOf, falseAlarmsAYear, mostWeeks } from '@huiyin/domain/alert/alert';
import { addDays, type CivilDate, weekday } from '@huiyin/domain/clock/civil-date';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { refreshTrends } from '../trends/refresh-trends.ts';
import { judgeLastWeek, type UnusualPlace } from './judge-week.ts';
import { raiseAlerts } from './raise-alerts.ts';
import { weeklySeries } from './weekly-series.ts';

/**
 * Judges the last whole week once a day: the same week again on the days after, since cases are linked and dispatched late.
 * Raises what is unusual, keeps by what was judged. Does nothing on a day that was judged already, nor on an earlier one: a
 * clock that was set back raises nothing twice. Answers with the number of places that rose, or null where nothing was to do.
 */
export async function checkAlerts(services: Services): Promise<number | null> {
  const due = await inTransaction(services, async (scene) => ((await isChecked(scene)) ? null : scene.today));
  if (due === null) return null;
  await refreshTrends(services);
  const to = addDays(due, 1 - weekday(due));
  const rows = await inTransaction(services, ({ tx, jurisdictionId }) =>
    readWeeklyCounts(tx, { jurisdictionId, from: addDays(to, -7 * mostWeeks), to }),
  );
  const counted = weeklySeries(rows, to);
  const state = alertStateOf(counted.all);
  const unusual = state === 'judged' ? await judgeLastWeek(counted) : [];
  const week = state === 'judged' ? addDays(to, -7) : null;
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now, today } = scene;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`alerts:${jurisdictionId}`}, 0))`;
    if (today !== due || (await isChecked(scene))) return null;
    await tx.alertCheck.createMany({
      data: {
        ...{ jurisdictionId, onDay: new Date(today), week: week && new Date(week), state, at: now },
        ...{ series: counted.series.length, falseAYear: falseAlarmsAYear },
      },
    });
    return week === null ? 0 : raise(scene, week, unusual);
  });
}

async function raise(scene: Scene, week: CivilDate, unusual: readonly UnusualPlace[]): Promise<number> {
  await raiseAlerts(scene, { week, unusual });
  return unusual.length;
}

async function isChecked({ tx, jurisdictionId, today }: Scene): Promise<boolean> {
  const known = await tx.alertCheck.findFirst({
    where: { jurisdictionId, onDay: { gte: new Date(today) } },
    select: { onDay: true },
  });
  return known !== null;
}
