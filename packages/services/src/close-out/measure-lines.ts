import type { MeasureFileLine } from '@huiyin/contract/desk/close-out';
import type { MeasureFileLineRow } from '@huiyin/db/sql/read-measure-files';
import { type DutyStanding, missingReturns, redReasonsOf } from '@huiyin/domain/close-out/duties';

/** A measure in the list, with what its own dates say of it on `today`. */
export function lineOf(row: MeasureFileLineRow, today: string): MeasureFileLine {
  const { since, returns, overdueTasks, criterion: _, participants: __, ...line } = row;
  const standing: DutyStanding = {
    ...{ isClosed: row.state === 'closed', since, dueOn: row.dueOn, lastRecordOn: row.lastRecordOn },
    ...{ returns, openObjections: row.openObjections, isWordingChanged: row.wordingChangedOn !== null },
    overdueTasks,
  };
  return { ...line, missingReturns: missingReturns(standing, today), red: redReasonsOf(standing, today) };
}
