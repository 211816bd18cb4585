import { chinaHolidays } from '@huiyin/domain/clock/holidays';
import { type TipDeadline, tipDeadlines } from '@huiyin/domain/tip/tip';

export type TipDayColumns = {
  readonly realName: boolean;
  readonly receivedOn: Date;
  readonly forwardedOn: Date | null;
  readonly answeredOn: Date | null;
  readonly closedOn: Date | null;
  readonly resultToldOn: Date | null;
};

export function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10);
}

const dayOrNull = (date: Date | null) => date && dayOf(date);

/** What is still owed of a tip, from its row. */
export function deadlinesOf(row: TipDayColumns, today: string): TipDeadline[] {
  const { realName, receivedOn, forwardedOn, answeredOn, closedOn, resultToldOn } = row;
  const days = {
    ...{ realName, receivedOn: dayOf(receivedOn), forwardedOn: dayOrNull(forwardedOn) },
    ...{ answeredOn: dayOrNull(answeredOn), closedOn: dayOrNull(closedOn) },
    resultToldOn: dayOrNull(resultToldOn),
  };
  return tipDeadlines(days, { today, calendar: chinaHolidays });
}
