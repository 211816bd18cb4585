const day = 86_400_000;

/** Calendar days from `today` to `date`, both civil dates; negative once `date` has passed. */
export function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / day);
}
