import type { Prisma } from '@huiyin/db/generated/client';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';

/** One thing that must still happen outside the transaction it was written in. */
export type OutboxEntry = {
  readonly id: bigint;
  readonly topic: string;
  readonly payload: Prisma.JsonValue;
  readonly createdAt: Date;
};

type Attempt = OutboxEntry & {
  /** It will not be tried again, whatever comes of it. */
  readonly lastTry: boolean;
};

/**
 * What is to be done for an entry of each topic. It may be called twice for one entry, when the first time was not noted down
 * any more; what it throws leaves the entry waiting.
 */
export type Deliveries = Readonly<Record<string, (services: Services, entry: Attempt) => Promise<void>>>;

const entriesAtOnce = 100;
/** Minutes to wait after each failure: some two days in all, over a weekend's outage of most of it. */
const pauses = [1, 2, 5, 15, 30, 60, 120, 240, 480, 720, 1440];

/**
 * Makes every delivery that is due, oldest first, and marks it done; answers with how many entries. Topics without a delivery
 * are done as they are. A delivery that fails is tried again after a growing pause, twelve times in all, and then given up; it
 * does not hold up the others, and is thrown at the end.
 */
export async function drainOutbox(services: Services, deliveries: Deliveries): Promise<number> {
  const topics = Object.keys(deliveries);
  let done = await inTransaction(services, (scene) => markDone(scene, { topic: { notIn: topics } }));
  if (topics.length === 0) return done;
  const errors: unknown[] = [];
  for (let page = await due(services, topics, 0n); page.length > 0; ) {
    for (const { attempts, ...entry } of page) {
      try {
        await deliveries[entry.topic]?.(services, { ...entry, lastTry: attempts >= pauses.length });
        done += await inTransaction(services, (scene) => markDone(scene, { id: entry.id }));
      } catch (error) {
        await inTransaction(services, (scene) => postpone(scene, { id: entry.id, attempts }));
        errors.push(error);
      }
    }
    page = await due(services, topics, page.at(-1)?.id ?? 0n);
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

async function postpone(
  { tx, jurisdictionId, now }: Scene,
  { id, attempts }: { id: bigint; attempts: number },
): Promise<void> {
  const pause = pauses[attempts];
  const next =
    pause === undefined
      ? { gaveUp: true, doneAt: now }
      : { notBefore: new Date(now.getTime() + pause * 60_000) };
  await tx.outbox.updateMany({ where: { jurisdictionId, id }, data: { attempts: attempts + 1, ...next } });
}

function due(services: Services, topics: string[], after: bigint) {
  return inTransaction(services, ({ tx, jurisdictionId, now }) =>
    tx.outbox.findMany({
      where: {
        ...{ jurisdictionId, doneAt: null, topic: { in: topics }, id: { gt: after } },
        OR: [{ notBefore: null }, { notBefore: { lte: now } }],
      },
      orderBy: { id: 'asc' },
      take: entriesAtOnce,
      select: { id: true, topic: true, payload: true, createdAt: true, attempts: true },
    }),
  );
}
