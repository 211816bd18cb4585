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
 * link to a measure; nine in ten are closed. Indexes are made anew afterwards, which is much faster than keeping them.
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
  progress('indexes');
  await restoreIndexes();
  await owner.query('VACUUM ANALYZE');
}

function inventor(random: SeededRandom): () => Invented {
  const sentences = inventSentences(random, sentencePool);
  const place = zipf(random, sentences.length);
  const open = ['received', 'accepted', 'dispatched', 'inProgress', 'signed', 'answered'] as const;
  return () => {
    const said = Array.from({ length: 2 + random.below(3) }, () => sentences[place()]);
    return {
      text: said.map((sentence) => sentence?.text ?? '').join(''),
      terms: [...new Set(said.flatMap((sentence) => sentence?.terms ?? []))].join(' '),
      minutesAgo: random.below(days * 24 * 60),
      state: random.next() < 0.9 ? 'closed' : random.pick(open),
    };
  };
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
    answered_on, answered_at, closed_on, unit_id, round, search)
  SELECT p.jurisdiction_id, '1' || lpad(t.number::text, 10, '0'), sha256(('lookup' || t.number)::bytea),
    sha256(('log' || t.number)::bytea), sha256(('seal' || t.number)::bytea), t.state, 'web',
    (ARRAY['complaint', 'complaint', 'question', 'suggestion', 'praise', NULL])[1 + t.number % 6], t.text,
    p.towns[1 + t.number % cardinality(p.towns)], 'anonymous', t.number % 2 = 0, t.at, t.at::date, t.at::date + 7,
    CASE WHEN t.state <> 'received' THEN t.at::date + 62 END,
    CASE WHEN t.state <> 'received' THEN t.at::date + 1 END,
    CASE WHEN t.state NOT IN ('received', 'accepted') THEN t.at::date + 2 END,
    CASE WHEN t.state IN ('answered', 'closed') THEN t.at::date + 20 END,
    CASE WHEN t.state IN ('answered', 'closed') THEN t.at + interval '20 days' END,
    CASE WHEN t.state = 'closed' THEN t.at::date + 30 END,
    CASE WHEN t.state NOT IN ('received', 'accepted') THEN p.units[1 + t.number % cardinality(p.units)] END,
    CASE WHEN t.state IN ('received', 'accepted') THEN 0 ELSE 1 END,
    array_to_tsvector(string_to_array(t.terms, ' '))
  FROM told t CROSS JOIN place p`;

const WRITE_EVENTS = `
  INSERT INTO case_event (jurisdiction_id, case_id, number, type, payload, actor_kind, unit_id, round, at, on_day)
  SELECT c.jurisdiction_id, c.id, e.number, e.type, '{}', e.actor, c.unit_id, 1, c.received_at + e.after, c.received_on + e.day
  FROM case_file c CROSS JOIN (VALUES
    (1, 'received', 'citizen', interval '0', 0, NULL), (2, 'accepted', 'triageOfficer', interval '1 day', 1, 'received'),
    (3, 'dispatched', 'triageOfficer', interval '2 days', 2, 'accepted')) AS e(number, type, actor, after, day, before)
  WHERE c.case_number LIKE '1%' AND c.state IS DISTINCT FROM e.before
    AND NOT (c.state = 'received' AND e.number > 1)`;

const WRITE_LINKS = `
  WITH measures AS (SELECT ARRAY(SELECT id FROM measure ORDER BY id) AS ids)
  INSERT INTO case_link (jurisdiction_id, case_id, measure_id, actor_kind, at)
  SELECT c.jurisdiction_id, c.id, m.ids[1 + abs(hashtext(c.case_number)) % cardinality(m.ids)], 'citizen', c.received_at
  FROM case_file c CROSS JOIN measures m
  WHERE c.case_number LIKE '1%' AND hashtext(c.case_number) % 5 <> 0`;
