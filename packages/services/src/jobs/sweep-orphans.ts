import { forgetUnclaimed, unknownFiles } from '@huiyin/db/sql/sweep-attachments';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

const oneDay = 24 * 3_600_000;
const namesAtOnce = 5000;

/**
 * Removes files that belong to no case: attachments staged a day ago that no case claimed, and files as old that no row names
 * (their upload broke off, or an earlier sweep did). Answers with how many files. Rows go first: a file without a row is found
 * again, a row without a file would be a broken attachment.
 */
export async function sweepOrphans(services: Services): Promise<number> {
  const { before, unclaimed } = await inTransaction(services, async ({ tx, jurisdictionId, now }) => {
    const dayAgo = new Date(now.getTime() - oneDay);
    return { before: dayAgo, unclaimed: await forgetUnclaimed(tx, { jurisdictionId, before: dayAgo }) };
  });
  await removeAll(services, unclaimed);
  const old = await services.files.olderThan(before);
  let swept = unclaimed.length;
  for (let at = 0; at < old.length; at += namesAtOnce) {
    const orphans = await unknownFiles(services.database.prisma, old.slice(at, at + namesAtOnce));
    await removeAll(services, orphans);
    swept += orphans.length;
  }
  return swept;
}

async function removeAll(services: Services, names: readonly string[]): Promise<void> {
  for (const name of names) await services.files.remove(name);
}
