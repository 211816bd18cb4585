import type { AlertView } from '@huiyin/contract/desk/alerts';
import type { Scene } from '../scene.ts';

type Event = AlertView['events'][number];

/** What happened to an alert, in order, with the names of those who did it. */
export async function readAlertEvents({ tx, jurisdictionId }: Scene, alertId: string): Promise<Event[]> {
  const rows = await tx.alertEvent.findMany({
    where: { jurisdictionId, alertId },
    orderBy: { number: 'asc' },
    select: { type: true, at: true, actorId: true, actorKind: true, payload: true },
  });
  const payloads = rows.map(({ payload }) => payload as Partial<Record<string, string>>);
  const ids = [...rows.map(({ actorId }) => actorId), ...payloads.map(({ ownerId }) => ownerId)];
  const staff = await tx.staffMember.findMany({
    where: { jurisdictionId, id: { in: ids.filter((id): id is string => /^[0-9a-f-]{36}$/.test(id ?? '')) } },
    select: { id: true, name: true },
  });
  const nameOf = (id: string | null | undefined) => staff.find((one) => one.id === id)?.name ?? null;
  return rows.map(({ type, at, actorId }, place) => ({
    type: type as Event['type'],
    at: at.toISOString(),
    by: nameOf(actorId),
    owner: nameOf(payloads[place]?.ownerId),
    dueOn: payloads[place]?.dueOn ?? null,
    outcome: (payloads[place]?.outcome ?? null) as Event['outcome'],
  }));
}
