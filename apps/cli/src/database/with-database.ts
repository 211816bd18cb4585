import { joinEmbedded, startEmbedded } from '@huiyin/db/embedded';
import type { Environment } from '../env.ts';

/**
 * Runs `work` on the owner's address: of the database in `DATABASE_URL`, else of the embedded one, which is used if
 * a server runs it and otherwise started for the while. Throws `DatabaseFailure` if there is none.
 */
export async function withDatabase(
  { databaseUrl, dataFolder, masterKey: key }: Environment,
  work: (url: string) => Promise<void>,
): Promise<void> {
  const running = databaseUrl ?? (await joinEmbedded(dataFolder, key));
  if (running) return work(running);
  const started = await startEmbedded({ folder: dataFolder, key });
  await work(started.url).finally(started.stop);
}
