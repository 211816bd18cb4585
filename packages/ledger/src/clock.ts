/** When batches are taken: every `intervalSeconds` since 1970 began in UTC; and the zone in which days are counted. */
export type LogClock = { readonly intervalSeconds: number; readonly timeZone: string };

type Interval = Pick<LogClock, 'intervalSeconds'>;

/** The last moment, in seconds, at which a batch was due at or before `seconds`. */
export function tickBefore(seconds: number, { intervalSeconds }: Interval): number {
  return Math.floor(seconds / intervalSeconds) * intervalSeconds;
}

/**
 * By when something that happened at `seconds` is in the log: with the batch after the next moment. The first moment takes
 * it up, the second leaves room for a batch that was late.
 */
export function promisedBy(seconds: number, clock: Interval): number {
  return tickBefore(seconds, clock) + 2 * clock.intervalSeconds;
}

/** After so many batches that did not come, a log is said to stand still. */
const BATCHES_MISSED = 3;

/** Whether a log whose last batch is of the moment `lastBatchAt` stands still at `now`; both in seconds. */
export function standsStill(lastBatchAt: number, now: number, { intervalSeconds }: Interval): boolean {
  return now - lastBatchAt > (BATCHES_MISSED + 1) * intervalSeconds;
}

/** The second at which a civil day (YYYY-MM-DD) begins in a time zone. */
export function startOfDay(day: string, timeZone: string): number {
  const asUtc = Date.parse(`${day}T00:00:00Z`) / 1000;
  const guess = asUtc - offsetAt(asUtc, timeZone);
  return asUtc - offsetAt(guess, timeZone);
}

/** The second at which a civil day ends, which is when the next begins. */
export function endOfDay(day: string, timeZone: string): number {
  const next = new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
  return startOfDay(next, timeZone);
}

/** The civil day (YYYY-MM-DD) of a second in a time zone. */
export function dayOf(seconds: number, timeZone: string): string {
  return new Date((seconds + offsetAt(seconds, timeZone)) * 1000).toISOString().slice(0, 10);
}

/** The last second at which a batch may stand that holds what happened on this day. */
export function lastTickFor(day: string, clock: LogClock): number {
  return promisedBy(endOfDay(day, clock.timeZone) - 1, clock);
}

/** A second as the log writes it: 2026-11-25T00:10:00Z. */
export function formatTime(seconds: number): string {
  return `${new Date(seconds * 1000).toISOString().slice(0, 19)}Z`;
}

/** Reads what `formatTime` writes; null for anything else. */
export function parseTime(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text)) return null;
  const seconds = Date.parse(text) / 1000;
  return Number.isNaN(seconds) || formatTime(seconds) !== text ? null : seconds;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Seconds by which a zone's clocks are ahead of UTC. */
function offsetAt(seconds: number, timeZone: string): number {
  const format =
    formats.get(timeZone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  formats.set(timeZone, format);
  const part = Object.fromEntries(
    format.formatToParts(seconds * 1000).map(({ type, value }) => [type, value]),
  );
  const shown = `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}:${part.second}Z`;
  return Date.parse(shown) / 1000 - Math.floor(seconds);
}
