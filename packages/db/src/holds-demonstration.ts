import pg from 'pg';

/** Whether the database at `url` (owner's address) holds a demonstration jurisdiction or a demonstration account. */
export async function holdsDemonstration(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`
      SELECT EXISTS (SELECT FROM jurisdiction WHERE is_demonstration)
          OR EXISTS (SELECT FROM staff_member WHERE is_demonstration) AS held`);
    return rows[0].held;
  } finally {
    await client.end();
  }
}
