import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedDatabase, startEmbedded } from '../embedded/start.ts';
import { holdsDemonstration } from '../holds-demonstration.ts';
import { createTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { schemaDrift } from './drift.ts';
import { migrate } from './migrate.ts';

const TABLE = `
  CREATE TABLE voice (id int PRIMARY KEY);
  CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN new; END; $$;
  GRANT SELECT ON voice TO huiyin_web; -- a semicolon; in a remark`;

let folder: string;
let database: EmbeddedDatabase;

async function writeMigrations(scripts: Record<string, string>): Promise<string> {
  const target = await mkdtemp(join(folder, 'migrations-'));
  for (const [name, sql] of Object.entries(scripts)) {
    await mkdir(join(target, name));
    await writeFile(join(target, name, 'migration.sql'), sql);
  }
  return target;
}

const run = (migrations: string) => migrate({ url: database.url, folder, migrations });

async function query(url: string, sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huiyin-test-'));
  await chmod(folder, 0o711);
  database = await startEmbedded({ folder, settings: { fsync: 'off' } });
});

afterAll(async () => {
  await database.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('migrating an empty database', () => {
  it('applies each migration once, in order, functions and remarks included', async () => {
    const migrations = await writeMigrations({ '1_first': TABLE, '2_second': 'CREATE TABLE echo (id int)' });
    expect((await run(migrations)).applied).toEqual(['1_first', '2_second']);
    expect((await run(migrations)).applied).toEqual([]);
  });

  it('lets each role sign in with no more rights than the migration granted', async () => {
    const { urls } = await run(
      await writeMigrations({ '1_first': TABLE, '2_second': 'CREATE TABLE echo (id int)' }),
    );
    await expect(query(urls.web, 'SELECT * FROM voice')).resolves.toBeDefined();
    await expect(query(urls.web, 'INSERT INTO voice VALUES (1)')).rejects.toThrow('permission denied');
    await expect(query(urls.signer, 'SELECT * FROM voice')).rejects.toThrow('permission denied');
    await expect(query(urls.jobs, 'SELECT * FROM pgboss.version')).resolves.toBeDefined();
    await expect(query(urls.jobs, 'CREATE SCHEMA other')).rejects.toThrow('permission denied');
  });

  it('refuses a database that a newer version has migrated', async () => {
    const older = await writeMigrations({ '1_first': TABLE });
    await expect(run(older)).rejects.toMatchObject({ reason: 'newerDatabase' });
  });

  it('refuses when an applied migration was edited afterwards', async () => {
    const edited = await writeMigrations({ '1_first': TABLE, '2_second': 'CREATE TABLE other (id int)' });
    await expect(run(edited)).rejects.toMatchObject({ reason: 'failed' });
  });

  it('leaves nothing of a migration that fails, and applies it once it is mended', async () => {
    const scripts = { '1_first': TABLE, '2_second': 'CREATE TABLE echo (id int)' };
    const broken = await writeMigrations({
      ...scripts,
      '3_third': 'CREATE TABLE late (id int); SELECT nothing',
    });
    await expect(run(broken)).rejects.toThrow('column "nothing" does not exist');
    const { rows } = await query(database.url, `SELECT to_regclass('late') AS found`);
    expect(rows).toEqual([{ found: null }]);
    const mended = await writeMigrations({ ...scripts, '3_third': 'CREATE TABLE late (id int)' });
    expect((await run(mended)).applied).toEqual(['3_third']);
    expect((await run(mended)).applied).toEqual([]);
  });

  it('does not apply a migration twice that was cut off after its own commit', async () => {
    const scripts = { '1_first': TABLE, '2_second': 'CREATE TABLE echo (id int)' };
    // From the end of the script on, nothing reaches the history any more.
    const cut = `
      CREATE TABLE moment AS SELECT pg_current_xact_id() AS id;
      CREATE FUNCTION cut_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF pg_current_xact_id() <> (SELECT id FROM moment) THEN RAISE 'cut off'; END IF;
        RETURN new;
      END; $$;
      CREATE TRIGGER cut_off BEFORE UPDATE ON _prisma_migrations FOR EACH ROW EXECUTE FUNCTION cut_off()`;
    const third = { '3_third': 'CREATE TABLE late (id int)' };
    const migrations = await writeMigrations({ ...scripts, ...third, '4_fourth': cut });
    await expect(run(migrations)).rejects.toThrow();
    await query(database.url, 'DROP TRIGGER cut_off ON _prisma_migrations');
    expect((await run(migrations)).applied).toEqual([]);
  });

  it('says in one sentence that a database cannot be reached', async () => {
    const url = 'postgresql://nobody@127.0.0.1:1/huiyin';
    await expect(migrate({ url, folder })).rejects.toMatchObject({ reason: 'unreachable' });
  });
});

describe('the project’s own migrations', () => {
  let test: TestDatabase;
  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  const readSchema = async () => {
    const folder = new URL('../../prisma/schema/', import.meta.url);
    const files = await Promise.all(
      (await readdir(folder)).map((name) => readFile(new URL(name, folder), 'utf8')),
    );
    return files.join('\n');
  };

  it('make exactly the tables that prisma/schema describes', async () => {
    expect(await schemaDrift(test.urls.owner, await readSchema())).toBe('');
  });

  it('are seen to differ when a column is missing', async () => {
    const schema = (await readSchema()).replace(
      'model Jurisdiction {',
      'model Jurisdiction {\n  motto String?',
    );
    expect(await schemaDrift(test.urls.owner, schema)).toContain('ADD COLUMN     "motto" TEXT');
  });

  it('let a demonstration be told from the real thing', async () => {
    expect(await holdsDemonstration(test.urls.owner)).toBe(false);
    await query(
      test.urls.owner,
      `INSERT INTO jurisdiction (id, name, name_en, phone, mail, post, counter, tip_phone, tip_post, tip_counter, is_demonstration)
       VALUES ('demo', '示例县', 'Sample', '', '', '', '', '', '', '', true)`,
    );
    expect(await holdsDemonstration(test.urls.owner)).toBe(true);
  });

  it('answer through Prisma in UTC', async () => {
    expect(await test.web.prisma.$queryRaw`SHOW timezone`).toEqual([{ TimeZone: 'UTC' }]);
  });
});
