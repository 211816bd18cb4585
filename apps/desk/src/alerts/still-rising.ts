import type { AlertRow } from '@huiyin/contract/desk/alerts';
import { addDays } from '@huiyin/domain/clock/civil-date';

/** Whether a week or day that was not over when the conclusion was drawn rose as well. */
export function isStillRising({ decided, rise }: Pick<AlertRow, 'decided' | 'rise'>): boolean {
  return decided !== null && addDays(rise.starts, rise.days - 1) >= decided.on;
}
