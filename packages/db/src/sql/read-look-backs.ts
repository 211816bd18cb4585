import type { ClosedMeasure, LookBackStage } from '@huiyin/domain/close-out/look-back';
import type { Prisma } from '../generated/client.ts';

/** Every measure that is closed out now, with the stages at which it stood in a draw since. */
export async function readClosedMeasures(
  tx: Prisma.TransactionClient,
  jurisdictionId: string,
): Promise<ClosedMeasure[]> {
  return tx.$queryRaw<ClosedMeasure[]>`
    SELECT d.measure_id AS "measureId", d.closed_on::text AS "closedOn",
      (SELECT coalesce(array_agg(l.stage), '{}') FROM look_back l WHERE l.jurisdiction_id = d.jurisdiction_id
        AND l.measure_id = d.measure_id AND l.closed_on = d.closed_on) AS "drawnStages"
    FROM measure_duty d
    WHERE d.jurisdiction_id = ${jurisdictionId} AND d.state = 'closed'`;
}

export type DrawRow = {
  drawId: string;
  announcedOn: string;
  seedSource: string;
  seedOn: string;
  sampleSize: number;
  seed: string | null;
  drawnOn: string | null;
  entries: {
    measureId: string;
    number: number | null;
    title: string | null;
    stage: LookBackStage;
    isChosen: boolean | null;
    holds: boolean | null;
  }[];
};

/** Every draw with its list in the list's own order, newest first. One statement. */
export async function readDraws(tx: Prisma.TransactionClient, jurisdictionId: string): Promise<DrawRow[]> {
  return tx.$queryRaw<DrawRow[]>`
    SELECT d.id AS "drawId", d.announced_on::text AS "announcedOn", d.seed_source AS "seedSource",
      d.seed_on::text AS "seedOn", d.sample_size AS "sampleSize", d.seed, d.drawn_on::text AS "drawnOn",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('measureId', l.measure_id, 'number', v.number, 'title', v.title,
          'stage', l.stage, 'isChosen', l.is_chosen, 'holds', l.holds) ORDER BY l.measure_id::text COLLATE "C"), '[]')
        FROM look_back l
        JOIN measure m ON m.jurisdiction_id = l.jurisdiction_id AND m.id = l.measure_id
        JOIN measure_version v ON v.jurisdiction_id = m.jurisdiction_id AND v.report_id = m.report_id
          AND v.measure_id = m.id
        WHERE l.jurisdiction_id = d.jurisdiction_id AND l.draw_id = d.id) AS entries
    FROM look_back_draw d
    WHERE d.jurisdiction_id = ${jurisdictionId}
    ORDER BY d.announced_at DESC`;
}
