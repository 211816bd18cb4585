import type { AlertRow } from '@huiyin/contract/desk/alerts';
import { useDates } from '../words/use-dates.ts';
import { useWords } from '../words/words.tsx';

/** Over which week, or on which day, something rose. */
export function RiseSpan({ rise: { starts, days } }: { rise: AlertRow['rise'] }) {
  const say = useWords().words.alerts;
  const day = useDates().shortDay(starts);
  return days === 1 ? say.ofDay(day) : say.ofWeek(day);
}
