import type { AlertsView } from '@huiyin/contract/desk/alerts';
import { readAlertStanding } from '@huiyin/db/sql/read-alert-standing';
import { readAlerts } from '@huiyin/db/sql/read-alerts';
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
import { withoutKept } from './alerts-for.ts';
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
    const { tx, jurisdictionId } = scene;
    const all = await readAlerts(tx, { jurisdictionId, id: null, limit: most });
    const rows = await withoutKept(scene, actor, all);
    const hidden = all.filter(({ id }) => rows.every((row) => row.id !== id));
    const alerts = rows.map((row) => alertRowOf(row, scene.today));
    return {
      ...(await standingOf(scene, hidden)),
      open: alerts.filter(({ decided }) => decided === null),
      decided: alerts.filter(({ decided }) => decided !== null),
      repeats: await repeatsOf(scene, actor),
      words: await readRisingWords(services, scene, actor),
    };
  });
}

/**
 * The record is of all alerts that an officer has said something of. Those nobody has looked at yet count neither way, nor do those that are not
 * on the reader's list.
 */
async function standingOf(
  { tx, jurisdictionId }: Scene,
  hidden: readonly { readonly outcome: string | null }[],
): Promise<Pick<AlertsView, 'check' | 'record'>> {
  const standing = await readAlertStanding(tx, jurisdictionId);
  const shown = (count: number, ended: string) =>
    count - hidden.filter(({ outcome }) => outcome === ended).length;
  const explained = shown(standing?.explained ?? 0, 'explained');
  const acted = shown(standing?.acted ?? 0, 'acted');
  const wrong = shown(standing?.wrong ?? 0, 'false');
  const real = { n: explained + acted, of: explained + acted + wrong };
  const interval = wilsonInterval({ n: real.n, N: real.of });
  return {
    check: (standing?.check ?? null) as AlertsView['check'],
    record: { explained, acted, false: wrong, real, interval },
  };
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
