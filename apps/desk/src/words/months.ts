/** Months of civil dates as `2026-10`, one after the other; no line begins within one. */
export function months(dates: readonly string[]): string {
  return dates.map((date) => date.slice(0, 7).replace('-', '\u2060-\u2060')).join('、');
}
