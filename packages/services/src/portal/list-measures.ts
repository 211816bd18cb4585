import { readMeasures } from '@huiyin/db/sql/read-measures';
import type { Services } from '../services.ts';
import { measureLineOf } from './lines.ts';

/** Every measure of the current reports, in their order: the rows of `measures.csv`. */
export async function listMeasures(services: Services) {
  const { database, jurisdictionId } = services;
  return (await readMeasures(database.prisma, jurisdictionId, { of: 'all' })).map(measureLineOf);
}
