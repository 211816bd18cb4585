import type { Prisma } from '@huiyin/db/generated/client';
import { readScene } from '@huiyin/db/sql/read-scene';
import type { Actor } from '@huiyin/domain/case/actor';
import { type CivilDate, civilDateIn } from '@huiyin/domain/clock/civil-date';
import { unavailable } from './failure.ts';
import type { LogWriter } from './log/log-writer.ts';
import type { Services } from './services.ts';

/** One transaction: where it happens, when it began, and the connection to write through. */
export type Scene = {
  readonly tx: Prisma.TransactionClient;
  readonly jurisdictionId: string;
  readonly timeZone: string;
  /** Read from the database when the transaction began. */
  readonly now: Date;
  /** The civil date of `now` in the jurisdiction. */
  readonly today: CivilDate;
  /** Null where nothing is logged: without a log, and for what is only told as if it had happened. */
  readonly log: LogWriter | null;
};

/** Runs `work` in one transaction; whatever it throws undoes everything it wrote. */
export async function inTransaction<Result>(
  services: Services,
  work: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  return services.database.prisma.$transaction(async (tx) => work(await sceneOf(services, tx)), {
    maxWait: 10_000,
    timeout: 30_000,
  });
}

/**
 * The same for what only reads: no transaction is opened, for in one, too, each statement would see what is committed as it begins.
 */
export async function whileReading<Result>(
  services: Services,
  work: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  const { prisma } = services.database;
  return work(await sceneOf(services, prisma));
}

async function sceneOf(services: Services, tx: Prisma.TransactionClient): Promise<Scene> {
  const row = await readScene(tx, services.jurisdictionId);
  if (!row) throw unavailable();
  const now = services.moment ?? row.now;
  return {
    tx,
    jurisdictionId: services.jurisdictionId,
    timeZone: row.timeZone,
    now,
    today: civilDateIn(row.timeZone, now),
    log: services.moment ? null : services.log,
  };
}

/** The id by which events and audit entries name an actor; null for a citizen. */
export function actorId(actor: Actor): string | null {
  if ('staffId' in actor) return actor.staffId;
  return actor.kind === 'system' ? actor.job : null;
}
