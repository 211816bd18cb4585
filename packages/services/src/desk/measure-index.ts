import type { Database } from '@huiyin/db/client';
import { type CurrentMeasureRow, readCurrentMeasures } from '@huiyin/db/sql/read-current-measures';
import { buildMeasureIndex, type MeasureIndex } from '@huiyin/text/measure-index';
import type { Scene } from '../scene.ts';

export type KeptIndex = {
  readonly dataVersion: number;
  readonly index: MeasureIndex;
  readonly measures: ReadonlyMap<string, CurrentMeasureRow>;
};

const kept = new WeakMap<Database, Map<string, KeptIndex>>();

/** The published measures of a jurisdiction, counted for suggestions; counted anew when something was published. */
export async function measureIndex(database: Database, { tx, jurisdictionId }: Scene): Promise<KeptIndex> {
  const { dataVersion } = await tx.jurisdiction.findUniqueOrThrow({
    where: { id: jurisdictionId },
    select: { dataVersion: true },
  });
  const ofDatabase = kept.get(database) ?? new Map<string, KeptIndex>();
  const known = ofDatabase.get(jurisdictionId);
  if (known?.dataVersion === dataVersion) return known;
  const rows = await readCurrentMeasures(tx, jurisdictionId);
  const fresh = {
    dataVersion,
    index: buildMeasureIndex(
      rows.map(({ measureId, problemTitle, title, text }) => ({
        ...{ id: measureId, problem: problemTitle, title: title ?? '', text },
      })),
    ),
    measures: new Map(rows.map((row) => [row.measureId, row])),
  };
  kept.set(database, ofDatabase.set(jurisdictionId, fresh));
  return fresh;
}
