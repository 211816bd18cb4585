import { readWeeklyCounts } from '@huiyin/db/sql/read-weekly-counts';
import { alertStateOf, falseAlarmsAYear, mostWeeks } from '@huiyin/domain/alert/alert';
import { addDays, type CivilDate, weekday } from '@huiyin/domain/clock/civil-date';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { refreshTrends } from '../trends/refresh-trends.ts';
import { countWords } from './count-words.ts';
import { type DaysLooked, judgeDays } from './judge-days.ts';
import { judgePairs } from './judge-pairs.ts';
import { judgeLastWeek, type Looked } from './judge-week.ts';
import { judgeWords } from './judge-words.ts';
import { findRises, type Rises, raiseAlerts } from './raise-alerts.ts';
import { weeklySeries } from './weekly-series.ts';

/** What all ways of looking found. `week` is null where there was too little to judge by. */
type Judged = {
  readonly state: ReturnType<typeof alertStateOf>;
  readonly week: CivilDate | null;
  readonly places: Looked;
  readonly pairs: Looked;
  readonly words: Looked;
  readonly days: DaysLooked;
};

/**
 * Judges the last whole week and the last whole days once a day: the same week again on the days after, since cases are linked and
 * dispatched late. Raises what is unusual, keeps by what was judged. Does nothing on a day that was judged already, nor on an earlier
 * one: a clock that was set back raises nothing twice. Answers with the number of places that rose, or null where nothing was to do.
 */
export async function checkAlerts(services: Services): Promise<number | null> {
  const due = await inTransaction(services, async (scene) => ((await isChecked(scene)) ? null : scene.today));
  if (due === null) return null;
  await refreshTrends(services);
  const judged = await judgeAll(services, due);
  const rises = await findAll(services, judged);
  return inTransaction(services, async (scene) => {
    const { tx, jurisdictionId, now, today } = scene;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`alerts:${jurisdictionId}`}, 0))`;
    if (today !== due || (await isChecked(scene))) return null;
    const { state, week, places, pairs, words, days } = judged;
    const lastDay = days.days.at(-1)?.day;
    await tx.alertCheck.createMany({
      data: {
        ...{ jurisdictionId, onDay: new Date(today), week: week && new Date(week), state, at: now },
        ...{ series: places.series, pairs: pairs.series, words: words.series, days: days.series },
        ...{ lastDay: lastDay ? new Date(lastDay) : null, falseAYear: falseAlarmsAYear },
      },
    });
    for (const one of rises) await raiseAlerts(scene, one);
    return rises.reduce((sum, { groups }) => sum + groups.flat().length, 0);
  });
}

async function judgeAll(services: Services, due: CivilDate): Promise<Judged> {
  const to = addDays(due, 1 - weekday(due));
  const rows = await inTransaction(services, ({ tx, jurisdictionId }) =>
    readWeeklyCounts(tx, { jurisdictionId, from: addDays(to, -7 * mostWeeks), to }),
  );
  const counted = weeklySeries(rows, to);
  const state = alertStateOf(counted.all);
  const none = { series: 0, unusual: [] };
  if (state !== 'judged') {
    const nothing = { places: { ...none, series: counted.series.length }, pairs: none, words: none };
    return { state, week: null, ...nothing, days: { series: 0, days: [] } };
  }
  await countWords(services);
  return {
    ...{ state, week: addDays(to, -7) },
    places: await judgeLastWeek(counted),
    pairs: await judgePairs(services, counted, to),
    words: await judgeWords(services, to),
    days: await judgeDays(services, due),
  };
}

/** By which cases the week and the days rose. The week first: what a day shows belongs to the alert of its week. */
async function findAll(services: Services, { week, places, pairs, words, days }: Judged): Promise<Rises[]> {
  const unusual = [places, pairs, words].flatMap((looked) => looked.unusual);
  const rises = week === null ? [] : [await findRises(services, { starts: week, days: 7, unusual })];
  for (const one of days.days)
    rises.push(await findRises(services, { starts: one.day, days: 1, unusual: one.unusual }));
  return rises;
}

async function isChecked({ tx, jurisdictionId, today }: Scene): Promise<boolean> {
  const known = await tx.alertCheck.findFirst({
    where: { jurisdictionId, onDay: { gte: new Date(today) } },
    select: { onDay: true },
  });
  return known !== null;
}
