import type { AlertsView } from '@huiyin/contract/desk/alerts';
import { readRepeats } from '@huiyin/db/sql/read-repeats';
import { mayWorkAlerts } from '@huiyin/domain/alert/policy';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays } from '@huiyin/domain/clock/civil-date';
import { wilsonInterval } from '@huiyin/trends/proportion';
import { forbidden } from '../failure.ts';
import { type Scene, whileReading } from '../scene.ts';
import type { Services } from '../services.ts';
import { numberedMeasure } from '../trends/place-label.ts';
import { refreshTrends } from '../trends/refresh-trends.ts';
import { alertRowOf } from './alert-rows.ts';
import { alertsFor } from './alerts-for.ts';
import { readRisingWords } from './read-rising-words.ts';

const most = 200;
/** Days over which the same thing three times is the same thing. */
const repeatDays = 90;
const mostRepeats = 30;

/**
 * What rises, by what it was judged and how often that was right, the plain list of repeats beside it, and the words that rise.
 * Fails with `forbidden` for everybody but the discipline office.
 */
export async function listAlerts(services: Services, actor: Actor): Promise<AlertsView> {
  if (!mayWorkAlerts(actor)) throw forbidden();
  await refreshTrends(services);
  return whileReading(services, async (scene) => {
    const rows = await alertsFor(scene, actor, { id: null, limit: most });
    const alerts = rows.map((row) => alertRowOf(row, scene.today));
    return {
      check: await latestCheck(scene),
      open: alerts.filter(({ decided }) => decided === null),
      decided: alerts.filter(({ decided }) => decided !== null),
      record: await recordOf(scene),
      repeats: await repeatsOf(scene, actor),
      words: await readRisingWords(services, scene, actor),
    };
  });
}

async function latestCheck({ tx, jurisdictionId }: Scene): Promise<AlertsView['check']> {
  const check = await tx.alertCheck.findFirst({
    where: { jurisdictionId },
    orderBy: { onDay: 'desc' },
    select: {
      ...{ state: true, onDay: true, week: true, lastDay: true, falseAYear: true },
      ...{ series: true, pairs: true, days: true, words: true },
    },
  });
  if (!check) return null;
  const dayOf = (date: Date) => date.toISOString().slice(0, 10);
  return {
    ...check,
    state: check.state as NonNullable<AlertsView['check']>['state'],
    onDay: dayOf(check.onDay),
    week: check.week && dayOf(check.week),
    lastDay: check.lastDay && dayOf(check.lastDay),
  };
}

/** Of all alerts that an officer has said something of. Those nobody has looked at yet count neither way. */
async function recordOf({ tx, jurisdictionId }: Scene): Promise<AlertsView['record']> {
  const groups = await tx.alert.groupBy({
    by: ['outcome'],
    where: { jurisdictionId, outcome: { not: null } },
    _count: true,
  });
  const counted = (outcome: string) => groups.find((group) => group.outcome === outcome)?._count ?? 0;
  const [explained, acted, wrong] = [counted('explained'), counted('acted'), counted('false')];
  const real = { n: explained + acted, of: explained + acted + wrong };
  return { explained, acted, false: wrong, real, interval: wilsonInterval({ n: real.n, N: real.of }) };
}

async function repeatsOf({ tx, jurisdictionId, today }: Scene, actor: Actor): Promise<AlertsView['repeats']> {
  const since = addDays(today, -repeatDays);
  const rows = await readRepeats(tx, { actor, jurisdictionId, since, limit: mostRepeats });
  return {
    since,
    rows: rows.map(({ measureId, number, title, opening, status, ...row }) => ({
      ...{ ...row, measureId, status: status as AlertsView['repeats']['rows'][number]['status'] },
      measure: numberedMeasure({ key: measureId, number, label: title, opening }),
    })),
  };
}
