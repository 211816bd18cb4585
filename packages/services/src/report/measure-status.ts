import type { measureStatuses } from '@huiyin/contract/portal/reading';

type MeasureStatus = (typeof measureStatuses)[number];

/** Never stronger than the report's word: 基本完成 is not 已完成, and 未完成 goes on. */
const statuses: Readonly<Record<string, MeasureStatus>> = {
  done: 'completed',
  mostly: 'continuing',
  ongoing: 'continuing',
  longterm: 'continuing',
  notDone: 'continuing',
  submitted: 'submitted',
  closed: 'closedOut',
};

/** The status shown for a measure, from the code of the report's own status word; without one, 未说明. */
export function measureStatusOf(code: string | null): MeasureStatus {
  return (code === null ? undefined : statuses[code]) ?? 'notStated';
}
