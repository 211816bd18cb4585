/** A day as the calendar knows it. */
export interface WatchedDay {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** Nobody works; for a weekend too. A make-up workday is none, whatever its weekday. */
  readonly off: boolean;
}

/** So many days back are looked at. */
const lookBack = 182;
/** What is taken for granted counts for so many days. */
const priorDays = 3;

/** What a day is like: a workday by its weekday, a day off as one of a weekend or of a holiday in the week. */
function kindOf({ date, off }: WatchedDay): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  const weekend = weekday === 0 || weekday === 6;
  if (off) return weekend ? `rest ${weekday}` : 'holiday';
  return weekend ? 'work' : `work ${weekday}`;
}

/** By how much all series have more or fewer cases on a day of this kind than on any day, from their totals before it. */
export function dayEffects(days: readonly WatchedDay[], totals: readonly number[], day: number): number {
  const today = days[day];
  if (!today) return 1;
  const kind = kindOf(today);
  const from = Math.max(0, day - lookBack);
  let [all, alike, count] = [0, 0, 0];
  for (let past = from; past < day; past += 1) {
    const known = days[past];
    all += totals[past] ?? 0;
    if (!known || kindOf(known) !== kind) continue;
    alike += totals[past] ?? 0;
    count += 1;
  }
  const mean = all / Math.max(1, day - from);
  const before = today.off ? 0.6 : 1.1;
  return mean === 0 ? 1 : (alike / mean + priorDays * before) / (count + priorDays);
}
