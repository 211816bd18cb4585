import type { AlertRow } from '@huiyin/contract/desk/alerts';
import { weekFrom } from '../trends/period.ts';

/** Whether a week that was not over when the conclusion was drawn rose as well. */
export function isStillRising({ decided, rise }: Pick<AlertRow, 'decided' | 'rise'>): boolean {
  return decided !== null && weekFrom(rise.week).to >= decided.on;
}
