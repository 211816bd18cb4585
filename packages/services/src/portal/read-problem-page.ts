import { readMeasures } from '@huiyin/db/sql/read-measures';
import { readProblem } from '@huiyin/db/sql/read-problem';
import { notFound } from '../failure.ts';
import type { Services } from '../services.ts';
import { isId } from './is-id.ts';
import { measureLineOf } from './lines.ts';

/** One problem in its newest published wording and its measures; fails with `notFound`. */
export async function readProblemPage(services: Services, problemId: string) {
  if (!isId(problemId)) throw notFound();
  const { jurisdictionId } = services;
  const { prisma } = services.database;
  const row = await readProblem(prisma, { jurisdictionId, problemId });
  if (!row) throw notFound();
  const { reportId, start, ...problem } = row;
  const measures = await readMeasures(prisma, jurisdictionId, { of: 'problem', problemId });
  return { problem, reportId, start, measures: measures.map(measureLineOf) };
}
