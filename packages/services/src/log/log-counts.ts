import { createHash } from 'node:crypto';
import { shownCount } from '@huiyin/ledger/clear-leaf';
import type { Scene } from '../scene.ts';
import { logInClear } from './log-in-clear.ts';

/** Commits the public counts, as they are shown, through a day: the totals in clear, every other by the hash of the list. */
export async function logCounts(scene: Scene, through: string): Promise<void> {
  const rows = await scene.tx.publicCount.findMany({
    where: { jurisdictionId: scene.jurisdictionId },
    select: { key: true, received: true, answered: true },
  });
  const lines = rows.map(
    ({ key, received, answered }) => `${key} ${shownCount(received)} ${shownCount(answered)}\n`,
  );
  const all = rows.find(({ key }) => key === 'all');
  await logInClear(scene, {
    clear: 'counts',
    through,
    received: shownCount(all?.received ?? null),
    answered: shownCount(all?.answered ?? null),
    sha256: createHash('sha256').update(lines.sort().join('')).digest('hex'),
  });
}
