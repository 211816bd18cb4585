import { createDatabase } from '@huiyin/db/client';
import { readAlerts } from '@huiyin/db/sql/read-alerts';
import { readTrends as readTrendRows } from '@huiyin/db/sql/read-trends';
import { readUnitConduct } from '@huiyin/db/sql/read-unit-conduct';
import type { StaffActor } from '@huiyin/domain/case/actor';
import type { Services } from '@huiyin/services/services';
import { refreshTrends } from '@huiyin/services/trends/refresh-trends';
import pg from 'pg';
import { type DeskBench, type DeskRow, measure, ownerUrl } from '../desk/bench-desk.ts';
import { signIn } from '../desk/desk-client.ts';
import { loadCases } from '../desk/load-cases.ts';
import type { Question } from '../desk/questions.ts';
import { servicesOn } from '../place.ts';
import { seededRandom } from '../random.ts';
import { openSite } from '../site.ts';

const discipline = { email: 'discipline@demo.example', password: 'yunting-demonstration' };
const bars = { database: 50, http: 150 };

/**
 * Measures the discipline office's pages over 24 months with `cases` invented cases: the statement alone, one at a time, and the
 * whole way over HTTP at eight clients, charts included.
 */
export async function benchTrends(
  { cases, rounds, seed }: DeskBench,
  progress: (line: string) => void,
): Promise<readonly DeskRow[]> {
  const site = await openSite();
  try {
    await site.whenServing();
    const url = await ownerUrl(site);
    const services = await servicesOn(createDatabase(url), `${site.folder}/files`);
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    try {
      await loadCases(owner, { count: cases, random: seededRandom(seed) }, progress);
      await owner.query(CLOSE_OLD);
      await owner.query(MARK_DAYS);
      progress('counting days and months');
      progress(`${await refreshTrends(services)} days counted`);
      await owner.query('VACUUM ANALYZE');
      const ask = await signIn(site.deskOrigin, discipline);
      return await measure(await questionsOf(owner, services), ask, rounds, progress);
    } finally {
      await owner.end();
      await services.database.close();
    }
  } finally {
    await site.remove();
  }
}

async function questionsOf(owner: pg.Client, services: Services): Promise<readonly Question[]> {
  const { rows } = await owner.query<{ id: string; from: string; to: string }>(
    `SELECT s.id, (current_date - 730)::text AS from, current_date::text AS to
     FROM staff_member s JOIN auth_user u ON u.id = s.auth_user_id WHERE u.email = $1`,
    [discipline.email],
  );
  const { id: staffId = '', from = '', to = '' } = rows[0] ?? {};
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

/** What waits is of the last two months, but for one old case in twenty: an office that leaves more open has other worries. */
const CLOSE_OLD = `UPDATE case_file SET state = 'closed' WHERE case_number LIKE '1%' AND state <> 'closed'
  AND received_on < current_date - 60 AND hashtext(id::text) % 20 <> 0`;
const MARK_DAYS = `INSERT INTO trend_stale_day (jurisdiction_id, on_day)
  SELECT DISTINCT jurisdiction_id, received_on FROM case_file`;
