import { createHmac, randomBytes } from 'node:crypto';

/** A code is taken for a minute and a half: its own half minute, and the one before and after. */
const keptMs = 120_000;

/** Codes of authenticators that opened something; in memory, under a key that nobody else has. */
export type UsedCodes = {
  /** Takes somebody's code; false when it was taken before (RFC 6238, 5.2): who looked on types it a second time. */
  readonly take: (userId: string, code: string, now: Date) => boolean;
};

/** An empty record of codes. */
export function createUsedCodes(): UsedCodes {
  const key = randomBytes(32);
  const until = new Map<string, number>();
  return {
    take: (userId, code, now) => {
      const moment = now.getTime();
      // In the order in which they were taken.
      for (const [one, end] of until) {
        if (end > moment) break;
        until.delete(one);
      }
      const mark = createHmac('sha256', key).update(`${userId} ${code}`).digest('base64url');
      if (until.has(mark)) return false;
      until.set(mark, moment + keptMs);
      return true;
    },
  };
}
