import type { Prisma } from '@huiyin/db/generated/client';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';

/** One thing that must still happen outside the transaction it was written in. */
export type OutboxEntry = { readonly id: bigint; readonly topic: string; readonly payload: Prisma.JsonValue };

/**
 * What is to be done for an entry of each topic. It may be called twice for one entry, when the first time was not noted down
 * any more; what it throws leaves the entry waiting.
 */
export type Deliveries = Readonly<Record<string, (services: Services, entry: OutboxEntry) => Promise<void>>>;

const entriesAtOnce = 100;

/**
 * Makes every delivery that waits, oldest first, and marks it done; answers with how many entries. Topics without a delivery are
 * done as they are. A delivery that fails keeps its entry waiting for the next run, does not hold up the others, and is thrown
 * at the end.
 */
export async function drainOutbox(services: Services, deliveries: Deliveries): Promise<number> {
  const topics = Object.keys(deliveries);
  let done = await inTransaction(services, (scene) => markDone(scene, { topic: { notIn: topics } }));
  if (topics.length === 0) return done;
  const errors: unknown[] = [];
  for (let page = await waiting(services, topics, 0n); page.length > 0; ) {
    for (const entry of page) {
      try {
        await deliveries[entry.topic]?.(services, entry);
        done += await inTransaction(services, (scene) => markDone(scene, { id: entry.id }));
      } catch (error) {
        errors.push(error);
      }
    }
    page = await waiting(services, topics, page.at(-1)?.id ?? 0n);
  }
  if (errors.length > 0) throw new AggregateError(errors, `drain-outbox: ${errors.length} deliveries failed`);
  return done;
}

async function markDone({ tx, jurisdictionId, now }: Scene, which: Prisma.OutboxWhereInput): Promise<number> {
  const { count } = await tx.outbox.updateMany({
    where: { jurisdictionId, doneAt: null, ...which },
    data: { doneAt: now },
  });
  return count;
}

function waiting(services: Services, topics: string[], after: bigint): Promise<OutboxEntry[]> {
  return services.database.prisma.outbox.findMany({
    where: {
      ...{ jurisdictionId: services.jurisdictionId, doneAt: null },
      ...{ topic: { in: topics }, id: { gt: after } },
    },
    orderBy: { id: 'asc' },
    take: entriesAtOnce,
    select: { id: true, topic: true, payload: true },
  });
}
