import type { ClueRow } from '@huiyin/contract/desk/clues';
import type { CivilDate } from '@huiyin/domain/clock/civil-date';
import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import type { ClueState, ClueWay } from '@huiyin/domain/clue/clue';
import { type ClueDays, clueDeadlines } from '@huiyin/domain/clue/clue-deadlines';
import { dayOf } from '../tip/tip-days.ts';
import type { readableClue } from './readable-clues.ts';

type Columns = Omit<
  Awaited<ReturnType<typeof readableClue>>,
  'recipient' | 'sealedKey' | 'keyIds' | 'escrowId'
>;
const dayOrNull = (date: Date | null) => date && dayOf(date);

export type TipTold = { readonly answeredOn: Date | null; readonly resultToldOn: Date | null };

/** The days of a clue that its clocks count from. What its tip's writer was told through the tip counts as told. */
export function clueDaysOf(row: Columns, tip: TipTold | undefined): ClueDays {
  return {
    ...{ realName: row.realName, receivedOn: dayOf(row.receivedOn), forwardedOn: dayOrNull(row.forwardedOn) },
    ...{ decidedOn: dayOrNull(row.decidedOn), closedOn: dayOrNull(row.closedOn) },
    answeredOn: dayOrNull(row.answeredOn ?? tip?.answeredOn ?? null),
    resultToldOn: dayOrNull(row.resultToldOn ?? tip?.resultToldOn ?? null),
  };
}

/** A clue's row as the ledger shows it. */
export function clueRowOf(
  row: Columns,
  { nameOf, today, tip }: { nameOf: (id: string) => string; today: CivilDate; tip: TipTold | undefined },
): ClueRow {
  const { id, version, realName, custodianId } = row;
  const [receivedOn, registeredOn] = [dayOf(row.receivedOn), dayOf(row.registeredOn)];
  const days = clueDaysOf(row, tip);
  return {
    ...{ clueId: id, version, realName, receivedOn, registeredOn },
    ...{ source: row.source as ClueRow['source'], state: row.state as ClueState },
    way: row.way as ClueWay | null,
    custodian: { staffId: custodianId, name: nameOf(custodianId) },
    deadlines: clueDeadlines(days, { today, calendar: chinaHolidays }),
  };
}
