export type Period = { readonly from: string; readonly to: string };

const day = 86_400_000;
const civilDate = /^\d{4}-\d{2}-\d{2}$/;

/** The period named by the address, else the last 12 weeks up to `today`. Dates are civil dates, both included. */
export function periodFrom(search: URLSearchParams, today: string): Period {
  const from = search.get('from') ?? '';
  const to = search.get('to') ?? '';
  return civilDate.test(from) && civilDate.test(to) && from <= to ? { from, to } : lastWeeks(12, today);
}

/** The `weeks` weeks that end with `today`. */
export function lastWeeks(weeks: number, today: string): Period {
  const start = new Date(Date.parse(`${today}T00:00:00Z`) - (weeks * 7 - 1) * day);
  return { from: start.toISOString().slice(0, 10), to: today };
}

/** From 1 January to `today`. */
export function thisYear(today: string): Period {
  return { from: `${today.slice(0, 4)}-01-01`, to: today };
}

/** The seven days that begin with `monday`. */
export function weekFrom(monday: string): Period {
  const sunday = new Date(Date.parse(`${monday}T00:00:00Z`) + 6 * day);
  return { from: monday, to: sunday.toISOString().slice(0, 10) };
}

/** The period of the same length that ends the day before. */
export function periodBefore({ from, to }: Period): Period {
  const start = Date.parse(`${from}T00:00:00Z`);
  const length = Date.parse(`${to}T00:00:00Z`) - start + day;
  const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);
  return { from: dayOf(start - length), to: dayOf(start - day) };
}
