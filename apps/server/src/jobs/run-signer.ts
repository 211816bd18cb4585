import { setTimeout as pause } from 'node:timers/promises';
import { SignerRefusal } from '@huiyin/services/log/log-signer';
import { publishLog } from '@huiyin/services/log/publish-log';
import type { Logger } from 'pino';
import type { SignerParts } from '../wiring/open-signer.ts';

const AGAIN_AFTER_MS = 10_000;

/**
 * Publishes at every moment of the clock, and soon again where something went wrong. A refusal is written to the log each
 * time and nothing is signed. Gives the way to stop, which waits for what is being written.
 */
export function runSigner(input: { signer: SignerParts; log: Logger }): () => Promise<void> {
  const stopping = new AbortController();
  const running = attend(input, stopping.signal);
  return async () => {
    stopping.abort();
    await running;
  };
}

async function attend(
  { signer, log }: { signer: SignerParts; log: Logger },
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const isUpToDate = await publishOnce(signer).catch((error) => {
      const reason = error instanceof SignerRefusal ? error.reason : undefined;
      log.error({ err: error, reason }, reason ? 'the signer refuses to sign' : 'publishing the log failed');
      return false;
    });
    const wait = isUpToDate ? untilNextMoment(signer.intervalSeconds) : AGAIN_AFTER_MS;
    await pause(wait, undefined, { signal }).catch(() => undefined);
  }
}

/** False while there is no jurisdiction whose log it could be. */
async function publishOnce(signer: SignerParts): Promise<boolean> {
  const { prisma, jurisdictionId, intervalSeconds } = signer;
  const found = await prisma.jurisdiction.findUnique({
    where: { id: jurisdictionId },
    select: { timeZone: true },
  });
  if (!found) return false;
  await publishLog({ ...signer, clock: { intervalSeconds, timeZone: found.timeZone } }, new Date());
  return true;
}

function untilNextMoment(intervalSeconds: number): number {
  const interval = intervalSeconds * 1000;
  return interval - (Date.now() % interval) + 50;
}
