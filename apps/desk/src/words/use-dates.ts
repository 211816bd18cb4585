import { civilDateOf, formatCivilDate, formatDateTime, formatMonths } from '@huiyin/i18n/format';
import { useStaff } from '../session/staff-context.ts';
import { useWords } from './words.tsx';

/** Writes moments and civil dates in the language in use and the jurisdiction's time zone. */
export function useDates() {
  const { locale } = useWords();
  const { timeZone } = useStaff();
  const today = () => civilDateOf(new Date(), timeZone);
  const shortDay = (date: string) => (date.slice(0, 4) === today().slice(0, 4) ? date.slice(5) : date);
  return {
    /** Today's civil date. For display only: deadlines come from the server. */
    today,
    /** A civil date (YYYY-MM-DD) in words. */
    day: (date: string) => formatCivilDate(locale, date),
    /** The months of civil dates in words. */
    months: (dates: readonly string[]) => formatMonths(locale, dates),
    /** A civil date as `11-24`, with the year when it is another one. */
    shortDay,
    /** A moment as date and time of day. */
    moment: (instant: string) => formatDateTime(locale, instant, timeZone),
    /** A moment as `11-24 09:05`. */
    shortMoment: (instant: string) => {
      const time = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' });
      return `${shortDay(civilDateOf(instant, timeZone))} ${time.format(new Date(instant))}`;
    },
  };
}
