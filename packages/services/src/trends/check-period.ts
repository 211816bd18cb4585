import { type CivilDate, daysBetween } from '@huiyin/domain/clock/civil-date';
import { invalid } from '../failure.ts';

export type Period = { readonly from: CivilDate; readonly to: CivilDate };

/** Three years, one of them with a 29 February. */
const mostDays = 3 * 365 + 1;
/** No case is older than the portal. */
const earliest: CivilDate = '2000-01-01';
const latest: CivilDate = '2199-12-31';

/**
 * Lets a period pass that a page can show. Fails with `invalid`: `malformed` for a date outside 2000 to 2199, `tooShort` on
 * `to` when it lies before `from`, `tooLong` on `from` when three years are not enough.
 */
export function checkPeriod({ from, to }: Period): void {
  if (!within(from)) throw invalid('from', 'malformed');
  if (!within(to)) throw invalid('to', 'malformed');
  if (to < from) throw invalid('to', 'tooShort');
  if (daysBetween(from, to) > mostDays) throw invalid('from', 'tooLong');
}

function within(date: CivilDate): boolean {
  return earliest <= date && date <= latest;
}
