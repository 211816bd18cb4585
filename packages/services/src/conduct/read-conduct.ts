import type { ConductRow, ConductView } from '@huiyin/contract/desk/conduct';
import { type ConductUnitRow, readConduct as readRows } from '@huiyin/db/sql/read-conduct';
import type { Actor } from '@huiyin/domain/case/actor';
import { mayReadConduct } from '@huiyin/domain/trends/policy';
import { wilsonInterval } from '@huiyin/trends/proportion';
import { isLastDayToExtend } from '../case/deadlines.ts';
import { forbidden } from '../failure.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { checkPeriod, type Period } from '../trends/check-period.ts';

/**
 * How units handled what they were given in a period: objections lost, extensions asked for at the last moment, 解释说明, days
 * without 签收, and what citizens said, always with how many were asked. Fails with `forbidden` for units and administrators.
 */
export async function readConduct(services: Services, actor: Actor, period: Period): Promise<ConductView> {
  if (!mayReadConduct(actor)) throw forbidden();
  checkPeriod(period);
  const rows = await inTransaction(services, ({ tx, jurisdictionId, today }) =>
    readRows(tx, { actor, jurisdictionId, today, ...period }),
  );
  const { from, to } = period;
  return {
    from,
    to,
    all: conductRow(sumOf(rows), null),
    units: rows.map((row) => conductRow(row, row.unitId)),
  };
}

function conductRow(row: ConductUnitRow, unitId: string | null): ConductRow {
  const { extensions, answers, explained, levels, ...counts } = row;
  const rated = levels.reduce((sum, count) => sum + count, 0);
  const satisfied = (levels[3] ?? 0) + (levels[4] ?? 0);
  return {
    ...counts,
    unitId,
    extensions: extensions.length,
    extensionsOnLastDay: extensions.filter(isLastDayToExtend).length,
    explained: { n: explained, of: answers },
    rated,
    levels: [...levels],
    interval: wilsonInterval({ n: satisfied, N: rated }),
  };
}

function sumOf(rows: readonly ConductUnitRow[]): ConductUnitRow {
  const none: ConductUnitRow = {
    ...{ unitId: '', unit: '', dispatched: 0, objections: 0, objectionsLost: 0, unsignedDays: 0 },
    ...{ extensions: [], answers: 0, asked: 0, explained: 0, levels: [0, 0, 0, 0, 0] },
  };
  return rows.reduce(
    (sum, row) => ({
      ...none,
      dispatched: sum.dispatched + row.dispatched,
      objections: sum.objections + row.objections,
      objectionsLost: sum.objectionsLost + row.objectionsLost,
      unsignedDays: sum.unsignedDays + row.unsignedDays,
      extensions: [...sum.extensions, ...row.extensions],
      answers: sum.answers + row.answers,
      asked: sum.asked + row.asked,
      explained: sum.explained + row.explained,
      levels: sum.levels.map((count, level) => count + (row.levels[level] ?? 0)),
    }),
    none,
  );
}
