import type { Prisma } from '../generated/client.ts';
import { trendNames } from './trend-names.ts';

export type FigureName = {
  dimension: string;
  key: string;
  number: number | null;
  label: string | null;
  opening: string | null;
};

/** What the measures and units among `ids` are called now. */
export async function readFigureNames(
  tx: Prisma.TransactionClient,
  { jurisdictionId, ids }: { jurisdictionId: string; ids: readonly string[] },
): Promise<FigureName[]> {
  return tx.$queryRaw<FigureName[]>`
    SELECT DISTINCT ON (dimension, key) dimension, key, number, label, opening
    FROM (${trendNames(jurisdictionId)}) AS name
    WHERE dimension IN ('measure', 'unit') AND key = ANY (${[...ids]}::text[])
    ORDER BY dimension, key, current DESC, place`;
}
