import { addDays, type CivilDate } from '@huiyin/domain/clock/civil-date';
import type { TestServices } from '../../testing/open-test-services.ts';

/** A seeded case before it is written: everything that the figures of the story are checked against. */
export type SeededCase = {
  readonly day: CivilDate;
  readonly measureId: string;
  readonly townId: string;
  readonly unitId: string;
  readonly text: string;
  /** Null: not answered. Five days after it came, so that all of it lies before the story's first bulletin. */
  readonly answeredOn: CivilDate | null;
  readonly solved: boolean | null;
};

export type Burst = { readonly measureId: string; readonly townId: string; readonly starts: CivilDate };
export type Place = {
  readonly measureIds: readonly string[];
  readonly townIds: readonly string[];
  readonly unitIds: readonly string[];
};

/** Numbers from 0 to below 1 that a seed decides, by mulberry32. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const burstText = '商铺转供电加价，每度电比电力公司贵三毛。';
const usualText = '路灯坏了好几天，没有人来修。';
const burstWeeks = [16, 14];

/**
 * `count` cases over `weeks` whole weeks up to the burst's second one: measures, towns and units as a seed decides, a third of them answered and a
 * ninth rated; in the last two weeks 16 and 14 more at one measure from one town.
 */
export function inventYear(
  { measureIds, townIds, unitIds }: Place,
  { measureId, townId, starts }: Burst,
  { count, weeks }: { count: number; weeks: number },
): SeededCase[] {
  const next = seeded(20_240_315);
  const pick = (all: readonly string[]) => all[Math.floor(next() * all.length)] ?? '';
  const unitOf = (id: string) => unitIds[measureIds.indexOf(id) % unitIds.length] ?? '';
  const first = addDays(starts, -7 * (weeks - burstWeeks.length));
  const cases: SeededCase[] = [];
  const tell = (day: CivilDate, place: { measureId: string; townId: string; text: string }) => {
    const answered = next() < 1 / 3;
    const rated = answered && next() < 1 / 3;
    cases.push({
      ...{ ...place, day, unitId: unitOf(place.measureId) },
      answeredOn: answered ? addDays(day, 5) : null,
      solved: rated ? next() < 0.6 : null,
    });
  };
  burstWeeks.forEach((more, week) => {
    for (let at = 0; at < more; at += 1)
      tell(addDays(starts, 7 * week + (at % 5)), { measureId, townId, text: burstText });
  });
  for (let made = cases.length; made < count; made += 1)
    tell(addDays(first, Math.floor(next() * weeks * 7)), {
      ...{ measureId: pick(measureIds), townId: pick(townIds), text: usualText },
    });
  return cases;
}

/** Writes them as the owner of the database: cases, links, and the events and replies that their figures come from. */
export async function writeYear(
  { database, services: { jurisdictionId } }: TestServices,
  cases: readonly SeededCase[],
  draftedBy: string,
): Promise<void> {
  const { prisma } = database.owner;
  const column = <Key extends keyof SeededCase>(key: Key) => cases.map((one) => one[key]);
  await prisma.$executeRaw`
    CREATE TABLE seeded AS SELECT gen_random_uuid() AS id, s.*, (s.day + time '02:00') AT TIME ZONE 'UTC' AS at,
      (s.answered_on + time '03:00') AT TIME ZONE 'UTC' AS answered_at
    FROM unnest(${column('day')}::date[], ${column('measureId')}::uuid[], ${column('townId')}::uuid[], ${column('unitId')}::uuid[],
      ${column('text')}::text[], ${column('answeredOn')}::date[], ${column('solved')}::boolean[])
      WITH ORDINALITY AS s(day, measure_id, town_id, unit_id, text, answered_on, solved, n)`;
  await prisma.$executeRaw`
    INSERT INTO case_file (jurisdiction_id, id, case_number, lookup_hash, log_key, seal_public_key, state, channel, kind, text, town_id,
      identity_mode, may_publish, received_at, received_on, accept_due_on, unit_id, round, search, answered_on, answered_at, version)
    SELECT ${jurisdictionId}, id, '1' || lpad(n::text, 10, '0'), sha256(('lookup' || n)::bytea), sha256(('log' || n)::bytea),
      sha256(('seal' || n)::bytea), CASE WHEN answered_on IS NULL THEN 'inProgress' ELSE 'answered' END, 'web', 'complaint', text, town_id,
      'anonymous', false, at, day, day + 7, unit_id, 0, ''::tsvector, answered_on, answered_at,
      2 + (answered_on IS NOT NULL)::int + (answered_on IS NOT NULL AND solved IS NOT NULL)::int
    FROM seeded`;
  await prisma.$executeRaw`
    INSERT INTO case_link (jurisdiction_id, case_id, measure_id, actor_kind, at)
    SELECT ${jurisdictionId}, id, measure_id, 'citizen', at FROM seeded`;
  await prisma.$executeRaw`
    INSERT INTO reply (jurisdiction_id, case_id, round, state, final, text, outcome, unit_id, surname, telephone, drafted_by, written_by, drafted_at,
      approved_at, approved_on)
    SELECT ${jurisdictionId}, id, 0, 'approved', true, '已处理。', 'solved', unit_id, '李', '0600-5550001', ${draftedBy}::uuid, ARRAY[${draftedBy}::uuid], answered_at,
      answered_at, answered_on FROM seeded WHERE answered_on IS NOT NULL`;
  await prisma.$executeRaw`
    INSERT INTO case_event (jurisdiction_id, case_id, number, type, payload, actor_kind, unit_id, round, at, on_day)
    SELECT ${jurisdictionId}, s.id, e.number, e.type, CASE e.type WHEN 'rated' THEN jsonb_build_object(
      'solved', CASE WHEN s.solved THEN 'yes' ELSE 'no' END, 'satisfied', CASE WHEN s.solved THEN 5 ELSE 2 END) ELSE '{}' END,
      'system', s.unit_id, 0, CASE WHEN e.number < 3 THEN s.at ELSE s.answered_at END, CASE WHEN e.number < 3 THEN s.day ELSE s.answered_on END
    FROM seeded s CROSS JOIN (VALUES (1, 'received'), (2, 'dispatched'), (3, 'replyApproved'), (4, 'rated')) AS e(number, type)
    WHERE e.number < 3 OR (s.answered_on IS NOT NULL AND (e.number = 3 OR s.solved IS NOT NULL))`;
  await prisma.$executeRaw`
    INSERT INTO trend_stale_day (jurisdiction_id, on_day) SELECT DISTINCT ${jurisdictionId}, day FROM seeded`;
  await prisma.$executeRaw`DROP TABLE seeded`;
  await prisma.$executeRaw`ANALYZE`;
}
