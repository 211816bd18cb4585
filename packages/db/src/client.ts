import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import type { ClientBase } from 'pg';
import { PrismaClient } from './generated/client.ts';

/** A pool of connections with Prisma on top. */
export interface Database {
  readonly prisma: PrismaClient;
  /** Ends every connection; running queries finish first. */
  close(): Promise<void>;
}

/** More connections than this gain nothing on two cores and cost each other. */
const POOL_SIZE = 10;

/**
 * A statement that begins so is parsed and planned once by each connection: it is asked all the time, and which plan is best does not
 * hang on its values.
 */
const PLANNED_ONCE = '/* planned once */';

function statementNameGenerator({ sql }: { readonly sql: string }): string {
  return sql.startsWith(PLANNED_ONCE) ? createHash('sha256').update(sql).digest('base64url') : '';
}

/** Connects to the database at `url`, lazily. Sessions run in UTC, which the adapter takes for granted. */
export function createDatabase(url: string): Database {
  const pool = {
    connectionString: url,
    max: POOL_SIZE,
    connectionTimeoutMillis: 10_000,
    options: '-c timezone=UTC',
    // The adapter listens for errors a moment after it has taken a connection; one that ends in that moment would end the
    // process. What goes wrong reaches whoever uses the connection all the same.
    onConnect: (connection: ClientBase) => {
      connection.on('error', () => undefined);
    },
  };
  const adapter = new PrismaPg(pool, { statementNameGenerator });
  const prisma = new PrismaClient({ adapter });
  return { prisma, close: () => prisma.$disconnect() };
}
