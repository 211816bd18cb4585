import { type AlertRow, readAlerts } from '@huiyin/db/sql/read-alerts';
import { type KeptPlace, readKeptPlaces } from '@huiyin/db/sql/read-kept-places';
import type { Actor } from '@huiyin/domain/case/actor';
import { addDays, type CivilDate } from '@huiyin/domain/clock/civil-date';
import type { Scene } from '../scene.ts';
import { readKeptWords } from './kept-words.ts';

/** An alert is told as long as so much of its rise is left without the cases that are kept from the actor. */
const enough = 0.5;

/** The alerts as this actor may see them: without a trace of cases that are kept from the actor, and without what only these make. */
export async function alertsFor(
  scene: Scene,
  actor: Actor,
  wanted: { readonly id: string | null; readonly limit: number },
): Promise<AlertRow[]> {
  const { tx, jurisdictionId } = scene;
  return withoutKept(scene, actor, await readAlerts(tx, { jurisdictionId, ...wanted }));
}

/** The same of alerts that were read. */
export async function withoutKept(scene: Scene, actor: Actor, alerts: AlertRow[]): Promise<AlertRow[]> {
  const from = alerts.map(({ since }) => since).sort()[0];
  if (from === undefined) return [];
  const kept = await keptSince(scene, actor, { alerts, from });
  return kept.length === 0 ? alerts : alerts.flatMap((alert) => leftOf(alert, kept));
}

type Alerts = { readonly alerts: readonly AlertRow[]; readonly from: CivilDate };

/** What is kept from the actor at places by day; of words by week, and only where one of the alerts is about a word. */
async function keptSince(
  { tx, jurisdictionId, today }: Scene,
  actor: Actor,
  { alerts, from }: Alerts,
): Promise<KeptPlace[]> {
  const kept = await readKeptPlaces(tx, { actor, jurisdictionId, from });
  if (!alerts.some(({ rises }) => rises.some(({ dimension }) => dimension === 'word'))) return kept;
  const words = await readKeptWords(tx, { actor, jurisdictionId, from, to: today });
  return [...kept, ...words.map(({ word, week }) => ({ dimension: 'word', key: word, day: week, cases: 1 }))];
}

function leftOf(alert: AlertRow, kept: readonly KeptPlace[]): AlertRow[] {
  const rises = alert.rises.map((rise) => {
    const last = addDays(rise.starts, rise.days - 1);
    const hidden = kept.filter(
      ({ dimension, key, day }) =>
        dimension === rise.dimension && key === rise.key && day >= rise.starts && day <= last,
    );
    return { ...rise, seen: rise.seen - hidden.reduce((sum, { cases }) => sum + cases, 0) };
  });
  const excess = (of: AlertRow['rises']) =>
    of
      .filter(({ dimension, key }) => dimension === alert.dimension && key === alert.key)
      .reduce((sum, { seen, expected }) => sum + seen - expected, 0);
  return excess(rises) < enough * excess(alert.rises) ? [] : [{ ...alert, rises }];
}
