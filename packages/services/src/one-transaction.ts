import type { Prisma, PrismaClient } from '@huiyin/db/generated/client';
import type { Services } from './services.ts';

/**
 * Runs `work` with services whose every transaction is part of one: all that its use-cases write is kept, or nothing is,
 * also when the process is killed. Rejects after `seconds`. A use-case whose failure `work` catches is not undone by itself.
 */
export async function inOneTransaction<Result>(
  services: Services,
  limit: { readonly seconds: number },
  work: (services: Services) => Promise<Result>,
): Promise<Result> {
  return services.database.prisma.$transaction(
    (tx) => work({ ...services, database: { prisma: within(tx), close: async () => undefined } }),
    { maxWait: 10_000, timeout: limit.seconds * 1000 },
  );
}

/** A client whose transactions go on in `tx`, one after the other. */
function within(tx: Prisma.TransactionClient): PrismaClient {
  let before: Promise<unknown> = Promise.resolve();
  const goOn = (work: (inner: Prisma.TransactionClient) => Promise<unknown>): Promise<unknown> => {
    const result = before.then(() => work(tx));
    before = result.catch(() => undefined);
    return result;
  };
  return new Proxy(tx, {
    get: (client, name) => (name === '$transaction' ? goOn : Reflect.get(client, name)),
  }) as PrismaClient;
}
