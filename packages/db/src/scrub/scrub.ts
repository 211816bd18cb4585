import pg from 'pg';

/** What could not be made sure of; each is something that only the database's own administrator can do. */
export type ScrubGap = 'noRightOverLog' | 'logKept' | 'logArchived';

export type Scrubbed = { readonly tables: number; readonly gaps: readonly ScrubGap[] };

/**
 * Makes sure that what was deleted is in none of the database's own files any more: rewrites every table that holds words of a
 * case, with its indexes and the planner's samples of it, then writes the log on until no segment is left that is older, none of
 * them recycled. Locks one table after the other; meant for an hour in which nobody writes. Takes the owner's address.
 */
export async function scrubDatabase(url: string, progress: (table: string) => void): Promise<Scrubbed> {
  const client = new pg.Client({ connectionString: url, application_name: 'huiyin scrub' });
  await client.connect();
  try {
    const tables = await tablesWithWords(client);
    for (const table of tables) {
      progress(table);
      await client.query(`VACUUM (FULL, ANALYZE) ${client.escapeIdentifier(table)}`);
    }
    // The planner keeps samples of values; those of before are dead rows of its own table until it is rewritten too.
    await client.query('VACUUM (FULL) pg_catalog.pg_statistic');
    return { tables: tables.length, gaps: await renewLog(client, progress) };
  } finally {
    await client.end();
  }
}

/** Tables of cases, and those that carry something out of one: what waits to be delivered, mails, rows of imports, counted words. */
async function tablesWithWords(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    SELECT DISTINCT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = 'public'
    JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    WHERE c.relkind = 'r' AND (a.attname = 'case_id' OR c.relname IN ('case_file', 'outbox', 'set_aside_mail', 'mail_answer',
      'case_import', 'log_pending', 'bulk_operation', 'tip', 'tip_message', 'word_week'))
    ORDER BY 1`);
  return rows.map(({ name }) => name);
}

/** Leaves no segment of the write-ahead log that was begun before now. */
async function renewLog(client: pg.Client, progress: (table: string) => void): Promise<ScrubGap[]> {
  progress('pg_wal');
  try {
    // A recycled segment is an old one under a new name, with what was in it.
    for (const setting of ["wal_recycle = 'off'", "min_wal_size = '32MB'"])
      await client.query(`ALTER SYSTEM SET ${setting}`);
    await client.query('SELECT pg_reload_conf()');
    const { rows } = await client.query<{ name: string }>('SELECT name FROM pg_ls_waldir()');
    const before = new Set(rows.map(({ name }) => name));
    await client.query('CHECKPOINT');
    for (let segment = 0; segment <= before.size; segment += 1) {
      await client.query("SELECT pg_logical_emit_message(true, 'huiyin', '')");
      await client.query('SELECT pg_switch_wal()');
    }
    await client.query('CHECKPOINT');
    const left = await client.query<{ name: string }>('SELECT name FROM pg_ls_waldir()');
    const archive = await client.query<{ mode: string }>("SELECT current_setting('archive_mode') AS mode");
    const gaps: ScrubGap[] = left.rows.some(({ name }) => before.has(name)) ? ['logKept'] : [];
    return archive.rows[0]?.mode === 'off' ? gaps : [...gaps, 'logArchived'];
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '42501') return ['noRightOverLog'];
    throw error;
  } finally {
    for (const name of ['wal_recycle', 'min_wal_size'])
      await client.query(`ALTER SYSTEM RESET ${name}`).catch(() => undefined);
    await client.query('SELECT pg_reload_conf()').catch(() => undefined);
  }
}
