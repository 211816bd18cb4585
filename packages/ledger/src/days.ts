/** Where in the log the batches stand that may hold what happened on a day: leaves `first` to `end`, the end left out. */
export type DayRange = { readonly day: string; readonly first: number; readonly end: number };

/** The published index of days: a line each, `2026-11-25 640 9792`. A help to find leaves; nothing relies on its truth. */
export function formatDays(days: readonly DayRange[]): string {
  return days.map(({ day, first, end }) => `${day} ${first} ${end}\n`).join('');
}

/** Reads the index of days; lines that are none are passed over. */
export function parseDays(text: string): DayRange[] {
  return text.split('\n').flatMap((line) => {
    const [, day, first, end] = /^(\d{4}-\d{2}-\d{2}) (\d{1,15}) (\d{1,15})$/.exec(line) ?? [];
    return day && Number(first) < Number(end) ? [{ day, first: Number(first), end: Number(end) }] : [];
  });
}
