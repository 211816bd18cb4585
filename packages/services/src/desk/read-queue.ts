import type { QueueFilter, QueueRow } from '@huiyin/contract/desk/queue';
import { everyCase } from '@huiyin/contract/desk/queue';
import { type QueueEntryRow, readQueue as readRows } from '@huiyin/db/sql/read-queue';
import type { Actor } from '@huiyin/domain/case/actor';
import { noteListRead } from '../audit/note-readings.ts';
import type { Services } from '../services.ts';
import { readPosition, writePosition } from './queue-position.ts';
import { selectQueue } from './select-queue.ts';

export type QueuePageRequest = { filter: QueueFilter; after: string | null; limit: number };

/**
 * One page of the cases an actor may see: what is raised first, then the latest. `next` is the position after its last row, null on the last page.
 * Fails with `invalid` on a position that was not made here.
 */
export async function readQueue(
  services: Services,
  actor: Actor,
  request: QueuePageRequest,
): Promise<{ rows: QueueRow[]; next: string | null }> {
  const after = request.after === null ? null : readPosition(request.after);
  const selection = selectQueue(byTheClock(services), actor, request.filter);
  // One more than asked for tells whether there is a next page.
  const limit = request.limit + 1;
  const list = request.filter.text.trim() === '' ? 'queue' : 'search';
  const [read] = await Promise.all([
    readRows(services.database.prisma, { actor, selection, after, limit }),
    noteListRead(services, actor, list),
  ]);
  const page = read.slice(0, request.limit);
  const last = page.at(-1);
  return { rows: page.map(queueRow), next: last && read.length > page.length ? writePosition(last) : null };
}

/** The day is left to the statement itself: nothing else need be asked for a page. */
function byTheClock({ jurisdictionId }: Services) {
  return { jurisdictionId, today: null };
}

/** The latest `limit` cases handed to the discipline office; none for an actor who may not see them. */
export async function readHandedOver(services: Services, actor: Actor, limit: number): Promise<QueueRow[]> {
  const selection = { ...selectQueue(byTheClock(services), actor, everyCase), onlyHandedOver: true };
  const [rows] = await Promise.all([
    readRows(services.database.prisma, { actor, selection, after: null, limit }),
    noteListRead(services, actor, 'handedOver'),
  ]);
  return rows.map(queueRow);
}

function queueRow({ receivedAt, raised: _, turn: __, ...row }: QueueEntryRow): QueueRow {
  return { ...row, receivedAt: receivedAt.toISOString() };
}
