import pg from 'pg';
import PgBoss from 'pg-boss';

/**
 * Brings pg-boss's own schema up to the installed version. The jobs role owns that schema, so the running job
 * process can add queues, and nothing else, without the owner.
 */
export async function migrateJobQueue(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query('SELECT current_database() AS name');
    const database = client.escapeIdentifier(String(rows[0].name));
    await client.query('CREATE SCHEMA IF NOT EXISTS pgboss AUTHORIZATION huiyin_jobs');
    await client.query(`GRANT CREATE ON DATABASE ${database} TO huiyin_jobs`);
    await client.query('SET ROLE huiyin_jobs');
    await buildSchema(client);
    await client.query('RESET ROLE');
    await client.query(`REVOKE CREATE ON DATABASE ${database} FROM huiyin_jobs`);
  } finally {
    await client.end();
  }
}

async function buildSchema(client: pg.Client): Promise<void> {
  const boss = new PgBoss({
    db: { executeSql: (text, values) => client.query(text, values) },
    migrate: true,
    supervise: false,
    schedule: false,
  });
  const failures: unknown[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  await boss.stop({ graceful: false, close: false });
  if (failures.length > 0) throw failures[0];
}
