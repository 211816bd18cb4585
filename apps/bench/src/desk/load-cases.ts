import type pg from 'pg';
import type { SeededRandom } from '../random.ts';
import { inventSentences, zipf } from './invent-sentences.ts';

const batch = 5_000;
const sentencePool = 20_000;
const days = 730;

type Invented = {
  readonly text: string;
  readonly terms: string;
  readonly minutesAgo: number;
  readonly state: string;
};

/**
 * Adds `count` invented cases of the last two years to the site's database, each with its first events and most with a
 * link to a measure. Nobody else may write meanwhile. Indexes are made anew afterwards, which is much faster than keeping them.
 */
export async function loadCases(
  owner: pg.Client,
  { count, random }: { count: number; random: SeededRandom },
  progress: (line: string) => void,
): Promise<void> {
  const restoreIndexes = await dropIndexes(owner);
  const invent = inventor(random);
  for (let made = 0; made < count; made += batch) {
    await insertBatch(owner, made, Array.from({ length: Math.min(batch, count - made) }, invent));
    if (made % 100_000 === 0) progress(`${made} of ${count} cases`);
  }
  progress('events and links');
  await owner.query(WRITE_EVENTS);
  await owner.query(WRITE_LINKS);
  await owner.query(MARK_DAYS);
  progress('indexes');
  await restoreIndexes();
  await owner.query('VACUUM ANALYZE');
}

function inventor(random: SeededRandom): () => Invented {
  const sentences = inventSentences(random, sentencePool);
  const place = zipf(random, sentences.length);
  return () => {
    const said = Array.from({ length: 2 + random.below(3) }, () => sentences[place()]);
    const minutesAgo = random.below(days * 24 * 60);
    return {
      text: said.map((sentence) => sentence?.text ?? '').join(''),
      terms: [...new Set(said.flatMap((sentence) => sentence?.terms ?? []))].join(' '),
      minutesAgo,
      state: stateAfter(minutesAgo / (24 * 60), random),
    };
  };
}

/**
 * What became of a case by then. All are open for 20 days, one in five for 60, one in two hundred for ever; the others are
 * answered on the 20th day, closed on the 35th and archived on the 125th, as the jobs would have it.
 */
function stateAfter(age: number, random: SeededRandom): string {
  const share = age < 20 ? 1 : age < 60 ? 0.2 : 0.005;
  if (random.next() < share)
    return random.pick(['received', 'accepted', 'dispatched', 'inProgress', 'signed']);
  return age < 36 ? 'answered' : age < 126 ? 'closed' : 'archived';
}

/** Makes the indexes of the large tables anew when told to, unless they keep keys unique. */
async function dropIndexes(owner: pg.Client): Promise<() => Promise<void>> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `SELECT i.indexname AS name, i.indexdef AS definition FROM pg_indexes i
     WHERE i.schemaname = 'public' AND i.tablename IN ('case_file', 'case_event', 'case_link')
       AND i.indexdef NOT LIKE 'CREATE UNIQUE%'`,
  );
  for (const { name } of rows) await owner.query(`DROP INDEX "${name}"`);
  return async () => {
    await owner.query(`SET maintenance_work_mem = '1GB'`);
    for (const { definition } of rows) await owner.query(definition);
  };
}

async function insertBatch(owner: pg.Client, offset: number, cases: readonly Invented[]): Promise<void> {
  await owner.query(INSERT_BATCH, [
    offset,
    cases.map(({ text }) => text),
    cases.map(({ terms }) => terms),
    cases.map(({ minutesAgo }) => minutesAgo),
    cases.map(({ state }) => state),
  ]);
}

/** Everything that a state implies is spread evenly; numbers begin where the generator of real ones never does. */
const INSERT_BATCH = `
  WITH place AS (
    SELECT j.id AS jurisdiction_id, ARRAY(SELECT id FROM unit ORDER BY name) AS units,
      ARRAY(SELECT id FROM town ORDER BY name) AS towns FROM jurisdiction j
  ), told AS (
    SELECT $1::int + n AS number, text, terms, state, now() - minutes * interval '1 minute' AS at
    FROM unnest($2::text[], $3::text[], $4::int[], $5::text[]) WITH ORDINALITY AS t(text, terms, minutes, state, n)
  )
  INSERT INTO case_file (jurisdiction_id, case_number, lookup_hash, log_key, seal_public_key, state, channel, kind, text,
    town_id, identity_mode, may_publish, received_at, received_on, accept_due_on, answer_due_on, accepted_on, dispatched_on,
    answered_on, answered_at, closed_on, unit_id, round, version, search)
  SELECT p.jurisdiction_id, '1' || lpad(t.number::text, 10, '0'), sha256(('lookup' || t.number)::bytea),
    sha256(('log' || t.number)::bytea), sha256(('seal' || t.number)::bytea), t.state, 'web',
    (ARRAY['complaint', 'complaint', 'question', 'suggestion', 'praise', NULL])[1 + t.number % 6], t.text,
    p.towns[1 + t.number % cardinality(p.towns)], 'anonymous', t.number % 2 = 0, t.at, t.at::date, t.at::date + 7,
    CASE WHEN t.state <> 'received' THEN t.at::date + 62 END,
    CASE WHEN t.state <> 'received' THEN t.at::date + 1 END,
    CASE WHEN t.state NOT IN ('received', 'accepted') THEN t.at::date + 2 END,
    CASE WHEN t.state IN ('answered', 'closed', 'archived') THEN t.at::date + 20 END,
    CASE WHEN t.state IN ('answered', 'closed', 'archived') THEN t.at + interval '20 days' END,
    CASE WHEN t.state IN ('closed', 'archived') THEN t.at::date + 35 END,
    CASE WHEN t.state NOT IN ('received', 'accepted') THEN p.units[1 + t.number % cardinality(p.units)] END,
    CASE WHEN t.state IN ('received', 'accepted') THEN 0 ELSE 1 END,
    CASE t.state WHEN 'received' THEN 1 WHEN 'accepted' THEN 2 ELSE 3 END,
    array_to_tsvector(string_to_array(t.terms, ' '))
  FROM told t CROSS JOIN place p`;

const WRITE_EVENTS = `
  INSERT INTO case_event (jurisdiction_id, case_id, number, type, payload, actor_kind, unit_id, round, at, on_day)
  SELECT c.jurisdiction_id, c.id, e.number, e.type, '{}', e.actor, c.unit_id, 1, c.received_at + e.after, c.received_on + e.day
  FROM case_file c CROSS JOIN (VALUES
    (1, 'received', 'citizen', interval '0', 0), (2, 'accepted', 'triageOfficer', interval '1 day', 1),
    (3, 'dispatched', 'triageOfficer', interval '2 days', 2)) AS e(number, type, actor, after, day)
  WHERE c.case_number LIKE '1%' AND e.number <= c.version`;

const WRITE_LINKS = `
  WITH measures AS (SELECT ARRAY(SELECT id FROM measure ORDER BY id) AS ids)
  INSERT INTO case_link (jurisdiction_id, case_id, measure_id, actor_kind, at)
  SELECT c.jurisdiction_id, c.id, m.ids[1 + abs(hashtext(c.case_number)) % cardinality(m.ids)], 'citizen', c.received_at
  FROM case_file c CROSS JOIN measures m
  WHERE c.case_number LIKE '1%' AND hashtext(c.case_number) % 5 <> 0`;

const MARK_DAYS = `INSERT INTO trend_stale_day (jurisdiction_id, on_day)
  SELECT DISTINCT jurisdiction_id, received_on FROM case_file WHERE case_number LIKE '1%'`;
