import type { LogClock } from './clock.ts';
import { type NoteKey, parseKey } from './note-key.ts';

/** What a log says of itself in `log.json`: to find one's way, not to be trusted before a key has been compared. */
export type LogFacts = LogClock & {
  readonly origin: string;
  readonly key: NoteKey;
  readonly promiseKeys: readonly NoteKey[];
  readonly witnesses: readonly NoteKey[];
};

/** Reads `log.json`; null if it is not what a log says of itself. */
export function parseLogFacts(text: string): LogFacts | null {
  try {
    const { origin, key, promiseKeys, witnesses, intervalSeconds, timeZone } = JSON.parse(text);
    const log = parseKey(String(key));
    const rest = [promiseKeys, witnesses].map((keys) =>
      Array.isArray(keys) ? keys.map(String).map(parseKey) : null,
    );
    const [promises, cosigners] = rest;
    if (!log || log.name !== origin || !Number.isSafeInteger(intervalSeconds) || intervalSeconds < 1)
      return null;
    if (!promises?.every(isKey) || !cosigners?.every(isKey)) return null;
    new Intl.DateTimeFormat('en', { timeZone });
    return { origin, key: log, promiseKeys: promises, witnesses: cosigners, intervalSeconds, timeZone };
  } catch {
    return null;
  }
}

const isKey = (key: NoteKey | null): key is NoteKey => key !== null;
