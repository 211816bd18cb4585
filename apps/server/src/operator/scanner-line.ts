import { askClamd } from '@huiyin/services/scan/ask-clamd';
import type { Environment } from '../env.ts';
import { isLoopback } from '../notices/loopback.ts';

const SECONDS = 5;

/**
 * What whoever starts the server should know of its scanner: that it does not answer, or that none is named although people reach
 * the sites from outside. Null where there is nothing to say.
 */
export async function scannerLine({
  scanner,
  portal,
  desk,
}: Pick<Environment, 'scanner' | 'portal' | 'desk'>): Promise<string | null> {
  if (scanner) {
    const answer = await askClamd(scanner, new Uint8Array(), SECONDS);
    if (answer.verdict === 'clean') return null;
    const reason = answer.verdict === 'away' ? answer.reason : answer.signature;
    return `杀毒 · Scanner      没有回答（${reason}），在它回答之前收不下文件 · does not answer: no file is taken until it does`;
  }
  const isPublic = [...portal.origins, ...desk.origins].some((one) => !isLoopback(new URL(one).hostname));
  return isPublic
    ? '杀毒 · Scanner      未设置 HUIYIN_CLAMD，外来文件不查毒 · not set up, files from outside are not scanned'
    : null;
}
