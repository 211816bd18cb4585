import { type AlertRow, readAlerts } from '@huiyin/db/sql/read-alerts';
import { type KeptPlace, readKeptPlaces } from '@huiyin/db/sql/read-kept-places';
import type { Actor } from '@huiyin/domain/case/actor';
import type { Scene } from '../scene.ts';

/** An alert is told as long as so much of its rise is left without the cases that are kept from the actor. */
const enough = 0.5;

/** The alerts as this actor may see them: without a trace of cases that are kept from the actor, and without what only these make. */
export async function alertsFor(
  { tx, jurisdictionId }: Scene,
  actor: Actor,
  wanted: { readonly id: string | null; readonly limit: number },
): Promise<AlertRow[]> {
  const alerts = await readAlerts(tx, { jurisdictionId, ...wanted });
  const from = alerts.map(({ since }) => since).sort()[0];
  if (from === undefined) return [];
  const kept = await readKeptPlaces(tx, { actor, jurisdictionId, from });
  return kept.length === 0 ? alerts : alerts.flatMap((alert) => withoutKept(alert, kept));
}

function withoutKept(alert: AlertRow, kept: readonly KeptPlace[]): AlertRow[] {
  const rises = alert.rises.map((rise) => {
    const same = kept.find(
      ({ dimension, key, week }) => dimension === rise.dimension && key === rise.key && week === rise.week,
    );
    return { ...rise, seen: rise.seen - (same?.cases ?? 0) };
  });
  const excess = (of: AlertRow['rises']) =>
    of
      .filter(({ dimension, key }) => dimension === alert.dimension && key === alert.key)
      .reduce((sum, { seen, expected }) => sum + seen - expected, 0);
  return excess(rises) < enough * excess(alert.rises) ? [] : [{ ...alert, rises }];
}
