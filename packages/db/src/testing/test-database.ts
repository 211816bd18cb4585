import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { createDatabase, type Database } from '../client.ts';
import type { RoleUrls } from '../migrate/roles.ts';
import type {} from './global-setup.ts';

/** A fresh migrated database for one test file. */
export interface TestDatabase {
  /** Signed in as `huiyin_web`, as the server is. */
  readonly web: Database;
  /** Signed in as `huiyin_jobs`. */
  readonly jobs: Database;
  /** Signed in as the owner: to arrange and inspect, never to run a use-case. */
  readonly owner: Database;
  readonly urls: RoleUrls & { readonly owner: string };
  /** Closes the connections and removes the database. */
  drop(): Promise<void>;
}

/** Copies the run's template database. Throws if the run was started without its global setup: there is no skipping. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const cluster = inject('testCluster');
  if (!cluster) throw new Error('No test PostgreSQL: run integration tests with `pnpm test:integration`.');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onCluster(cluster.ownerUrl, `CREATE DATABASE ${name} TEMPLATE huiyin`);
  const urls = {
    owner: inDatabase(cluster.ownerUrl, name),
    web: inDatabase(cluster.urls.web, name),
    jobs: inDatabase(cluster.urls.jobs, name),
    signer: inDatabase(cluster.urls.signer, name),
  };
  const open = {
    web: createDatabase(urls.web),
    jobs: createDatabase(urls.jobs),
    owner: createDatabase(urls.owner),
  };
  return {
    ...open,
    urls,
    drop: async () => {
      await Promise.all(Object.values(open).map((database) => database.close()));
      await onCluster(cluster.ownerUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

async function onCluster(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(url, 'postgres') });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

function inDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
