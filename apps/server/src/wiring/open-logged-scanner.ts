import type { ClamdPlace } from '@huiyin/services/scan/clamd-place';
import { openScanner, type Scanner } from '@huiyin/services/scan/scanner';
import type { Logger } from 'pino';

/**
 * The scanner that the operator named, with a line in the log for each file that it finds something in or cannot look into: the
 * signature, or why. Neither file nor case is named. Null where none is named.
 */
export function openLoggedScanner(
  place: ClamdPlace | null,
  log: Pick<Logger, 'warn' | 'error'>,
): Scanner | null {
  return openScanner(place, (answer) => {
    if (answer.verdict === 'found')
      log.warn({ signature: answer.signature }, 'scanner found malicious content: file refused');
    else log.error({ reason: answer.reason }, 'scanner does not answer: file refused');
  });
}
