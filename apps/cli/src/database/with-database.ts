import { DatabaseFailure } from '@huiyin/db/database-failure';
import { joinEmbedded, startEmbedded } from '@huiyin/db/embedded';
import type { Environment } from '../env.ts';

/**
 * Runs `work` on the owner's address: of the database in `DATABASE_URL`, else of the embedded one, which is used if
 * a server runs it and otherwise started for the while. Prints a refusal and gives exit code 1 if there is none.
 */
export async function withDatabase(
  { databaseUrl, dataFolder }: Environment,
  work: (url: string) => Promise<void>,
): Promise<number> {
  try {
    const running = databaseUrl ?? (await joinEmbedded(dataFolder));
    if (running) {
      await work(running);
      return 0;
    }
    const started = await startEmbedded({ folder: dataFolder });
    await work(started.url).finally(started.stop);
    return 0;
  } catch (error) {
    if (!(error instanceof DatabaseFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}
