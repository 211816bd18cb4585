import type { MeasureRow } from '@huiyin/contract/portal/reading';
import { readHeldAnswers } from '@huiyin/db/sql/read-holds';
import { readMeasures } from '@huiyin/db/sql/read-measures';
import { readVerificationCounts } from '@huiyin/db/sql/read-verification-counts';
import { talliesOf } from '../claims/tally.ts';
import type { Services } from '../services.ts';
import { measureLineOf } from './lines.ts';
import { publicCountOf } from './public-count-of.ts';

/** Every measure of the current reports, in their order, with what was said of it: the rows of `measures.csv`. */
export async function listMeasures(services: Services): Promise<MeasureRow[]> {
  const { database, jurisdictionId } = services;
  const { prisma } = database;
  const rows = await readMeasures(prisma, jurisdictionId, { of: 'all' });
  const { countedThrough } = await prisma.jurisdiction.findUniqueOrThrow({
    where: { id: jurisdictionId },
    select: { countedThrough: true },
  });
  const through = countedThrough?.toISOString().slice(0, 10) ?? null;
  const at = { jurisdictionId, reportId: null, measureId: null };
  const said = through === null ? [] : await readVerificationCounts(prisma, { ...at, through });
  const held = through === null ? [] : await readHeldAnswers(prisma, { ...at, through });
  return rows.map((row) => {
    const own = said.filter(
      ({ measureId, claimStarts }) => measureId === row.measureId && claimStarts === null,
    );
    const waiting = held.filter(({ measureId, state }) => measureId === row.measureId && state === 'held');
    const count = waiting.reduce((sum, one) => sum + one.count, 0);
    return {
      ...measureLineOf(row),
      ...talliesOf(own),
      held: publicCountOf(count),
    };
  });
}
