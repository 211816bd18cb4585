import type { MasterKey } from '@huiyin/keys/master-key';
import pg from 'pg';
import { DatabaseFailure } from '../database-failure.ts';
import { migrateJobQueue } from './job-queue.ts';
import { MIGRATIONS, readMigrations } from './migration-list.ts';
import { ensureRoles, openRoles, type RoleUrls } from './roles.ts';
import { openSchemaEngine } from './schema-engine.ts';

/** What a migration did and how to connect from then on. */
export interface Migrated {
  /** Names of the migrations applied by this call, oldest first. */
  readonly applied: readonly string[];
  readonly urls: RoleUrls;
}

/**
 * Brings the database at `url` (its owner's address) to this version: roles, migrations, job queue, sign-in for the
 * roles with passwords kept in the data folder. Two calls at once wait for each other; a second call does nothing.
 * Throws `DatabaseFailure`: `unreachable`, `lacksRights`, `newerDatabase` or `failed`; a migration that fails
 * leaves nothing behind.
 */
export async function migrate(input: {
  url: string;
  folder: string;
  /** Under which the roles' passwords are kept wrapped. */
  key?: MasterKey | null;
  migrations?: string;
}): Promise<Migrated> {
  const client = await connectOwner(input.url);
  try {
    // Any number will do, as long as every version of Huiyin asks for the same one.
    await client.query('SELECT pg_advisory_lock(20240315)');
    await prepareRoles(client);
    const applied = await applyMigrations(client, input.url, input.migrations ?? MIGRATIONS);
    await migrateJobQueue(input.url);
    return { applied, urls: await openRoles(client, input) };
  } finally {
    await client.end();
  }
}

async function connectOwner(url: string): Promise<pg.Client> {
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 15_000 });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    throw new DatabaseFailure(
      'unreachable',
      `连接不上数据库：${reason}。 The database cannot be reached: ${reason}`,
      { cause: error },
    );
  }
}

async function prepareRoles(client: pg.Client): Promise<void> {
  try {
    await ensureRoles(client);
  } catch (error) {
    const { rows } = await client.query('SELECT current_user AS name');
    throw new DatabaseFailure(
      'lacksRights',
      `数据库账户 ${rows[0].name} 须有 CREATEROLE 权限并拥有该数据库。 The database user ${rows[0].name} needs CREATEROLE and must own the database.`,
      { cause: error },
    );
  }
}

async function applyMigrations(client: pg.Client, url: string, folder: string): Promise<readonly string[]> {
  const migrationsList = await readMigrations(folder);
  const filters = { externalTables: [], externalEnums: [] };
  const history = await readHistory(client);
  refuseNewer(history, new Set(migrationsList.migrationDirectories.map(({ path }) => path)));
  const opened = await openSchemaEngine(url);
  try {
    const { engine } = opened;
    const state = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters,
    });
    const edited = state.editedMigrationNames.filter((name) => history.get(name) === 'finished');
    if (edited.length > 0) throw editedFailure(edited);
    // A migration is sent as one transaction: one that failed left nothing, and can be tried again.
    for (const migrationName of state.failedMigrationNames) {
      await engine.markMigrationRolledBack({ migrationName });
    }
    return (await engine.applyMigrations({ migrationsList, filters })).appliedMigrationNames;
  } catch (error) {
    throw error instanceof DatabaseFailure ? error : migrationFailure(opened.scriptError() ?? error);
  } finally {
    await opened.close();
  }
}

/** Migrations the database knows, oldest first, save those that failed and were rolled back. */
async function readHistory(client: pg.Client): Promise<ReadonlyMap<string, 'finished' | 'failed'>> {
  const { rows: tables } = await client.query(`SELECT to_regclass('public._prisma_migrations') AS found`);
  if (tables[0].found === null) return new Map();
  const { rows } = await client.query(`
    SELECT migration_name AS name, finished_at IS NOT NULL AS finished
    FROM public._prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`);
  return new Map(rows.map(({ name, finished }) => [name, finished ? 'finished' : 'failed']));
}

function refuseNewer(history: ReadonlyMap<string, unknown>, known: ReadonlySet<string>): void {
  const unknown = [...history.keys()].find((name) => !known.has(name));
  if (!unknown) return;
  throw new DatabaseFailure(
    'newerDatabase',
    `数据库由更新版本的回音建立（含 ${unknown}），请用那个版本启动，或恢复旧备份。 The database was made by a newer Huiyin (it has ${unknown}); start that version, or restore an older backup.`,
  );
}

function editedFailure(names: readonly string[]): DatabaseFailure {
  return new DatabaseFailure(
    'failed',
    `已执行的迁移文件被改动过：${names.join('、')}，请恢复原文件。 Migrations were edited after being applied: ${names.join(', ')}; restore the original files.`,
  );
}

function migrationFailure(error: unknown): DatabaseFailure {
  const reason = error instanceof Error ? error.message : String(error);
  return new DatabaseFailure(
    'failed',
    `数据库升级未完成，数据未改动：${reason}。 The database could not be migrated and was left as it was: ${reason}`,
    { cause: error },
  );
}
