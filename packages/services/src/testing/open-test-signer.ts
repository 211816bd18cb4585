import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '@huiyin/db/client';
import { PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { openLogPlace } from '../log/log-place.ts';
import type { LogSigner } from '../log/log-signer.ts';
import type { TestServices } from './open-test-services.ts';

export type TestSigner = {
  readonly signer: LogSigner;
  readonly folders: { readonly published: string; readonly signer: string };
  close(): Promise<void>;
};

/** A zone in which it is about ten in the morning: a test that moves the clock of batches on stays within the database's day. */
function morningZone(now: Date): string {
  const hours = 10 - now.getUTCHours();
  // No zone is thirteen hours behind: the one eleven hours ahead has the same hour. The names count westwards.
  const ahead = hours < -12 ? hours + 24 : hours;
  return `Etc/GMT${ahead > 0 ? '-' : '+'}${Math.abs(ahead)}`;
}

/** A signer on the database of test services, signed in as its own role, with folders and a key of its own. */
export async function openTestSigner({ database, services }: TestServices): Promise<TestSigner> {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-log-'));
  const folders = { published: join(folder, 'public'), signer: join(folder, 'signer') };
  const { prisma, close } = createDatabase(database.urls.signer);
  const { log, jurisdictionId } = services;
  if (!log) throw new Error('These services keep no log');
  const timeZone = morningZone(new Date());
  await database.owner.prisma.jurisdiction.update({ where: { id: jurisdictionId }, data: { timeZone } });
  return {
    folders,
    signer: {
      prisma,
      jurisdictionId,
      clock: { intervalSeconds: log.intervalSeconds, timeZone },
      key: signingKey(log.origin, PLAIN, new Uint8Array(randomBytes(32))),
      promiseKeys: [log.promiseKey],
      witnesses: [],
      place: openLogPlace(folders),
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
    },
    close: async () => {
      await close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
