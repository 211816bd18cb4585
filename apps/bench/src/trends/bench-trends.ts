import { readAlerts } from '@huiyin/db/sql/read-alerts';
import { readTrends as readTrendRows } from '@huiyin/db/sql/read-trends';
import { readUnitConduct } from '@huiyin/db/sql/read-unit-conduct';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { type DeskBench, type DeskRow, measure } from '../desk/bench-desk.ts';
import { signIn } from '../desk/desk-client.ts';
import { type LoadedSite, staffIdOf, withLoadedSite } from '../desk/loaded-site.ts';
import type { Question } from '../desk/questions.ts';

const discipline = { email: 'discipline@demo.example', password: 'yunting-demonstration' };
const bars = { database: 50, http: 150 };

/**
 * Measures the discipline office's pages over 24 months with `cases` invented cases: the statement alone, one at a time, and the
 * whole way over HTTP at eight clients, charts included.
 */
export async function benchTrends(
  { rounds, ...load }: DeskBench,
  progress: (line: string) => void,
): Promise<readonly DeskRow[]> {
  return withLoadedSite(load, progress, async (loaded) => {
    const ask = await signIn(loaded.site.deskOrigin, discipline);
    return measure(await questionsOf(loaded), ask, { rounds, progress });
  });
}

async function questionsOf({ owner, services }: LoadedSite): Promise<readonly Question[]> {
  const { rows } = await owner.query<{ from: string; to: string }>(
    'SELECT (current_date - 730)::text AS from, current_date::text AS to',
  );
  const { from = '', to = '' } = rows[0] ?? {};
  const staffId = await staffIdOf(owner, discipline.email);
  const actor: StaffActor = { kind: 'disciplineOfficer', staffId, unitId: null };
  const { prisma } = services.database;
  const { jurisdictionId } = services;
  const at = { actor, jurisdictionId, from, to, today: to };
  const input = { from, to };
  return [
    {
      ...{ name: 'trends, 24 months', bars, procedure: 'trends.overview', input },
      inProcess: () => readTrendRows(prisma, at),
    },
    {
      ...{ name: 'which units are slow, 24 months', bars, procedure: 'trends.handling', input },
      inProcess: () => readUnitConduct(prisma, at),
    },
    {
      ...{ name: 'alerts, repeats, rising words', bars, procedure: 'alert.list', input: undefined },
      inProcess: () => readAlerts(prisma, { jurisdictionId, id: null, limit: 200 }),
    },
  ];
}
