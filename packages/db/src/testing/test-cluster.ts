import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../embedded/start.ts';
import { migrate } from '../migrate/migrate.ts';
import type { RoleUrls } from '../migrate/roles.ts';

/** A PostgreSQL of one test run whose database `huiyin` is migrated and serves as the template of every other. */
export interface TestCluster {
  readonly ownerUrl: string;
  readonly urls: RoleUrls;
  stop(): Promise<void>;
}

/** Nothing in a test run outlives it, so it need not survive a power cut. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Starts and migrates a cluster in a folder of its own, which `stop` removes. */
export async function startTestCluster(input: { migrations?: string } = {}): Promise<TestCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-test-'));
  // Lets root's PostgreSQL, which runs as another user, in.
  await chmod(folder, 0o711);
  const database = await startEmbedded({ folder, settings: SETTINGS });
  const stop = async () => {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const { urls } = await migrate({ url: database.url, folder, ...input });
    return { ownerUrl: database.url, urls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
