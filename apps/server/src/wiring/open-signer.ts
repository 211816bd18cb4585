import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createDatabase } from '@huiyin/db/client';
import { keepRandom } from '@huiyin/keys/keep-random';
import { openKeyFolder } from '@huiyin/keys/key-folder';
import { PLAIN, signingKey } from '@huiyin/ledger/note-key';
import { openLogPlace } from '@huiyin/services/log/log-place';
import type { LogSigner } from '@huiyin/services/log/log-signer';
import { openLogWriter, publishedLog } from '@huiyin/services/log/open-log-writer';
import type { Environment } from '../env.ts';
import { DEFAULT_JURISDICTION } from './open-services.ts';
import { openWitness } from './open-witness.ts';

/** Everything about the signer that can be known before there is a jurisdiction: its time zone comes with that. */
export type SignerParts = Omit<LogSigner, 'clock'> & { readonly intervalSeconds: number };

/** Opens the signer: the database as its own role, its key and memory in `signer/` of the data folder, its witnesses. */
export async function openSigner(input: {
  environment: Environment;
  url: string;
}): Promise<{ signer: SignerParts; close(): Promise<void> }> {
  const { dataFolder, log, masterKey } = input.environment;
  const witnesses = log.witnesses.map(openWitness);
  const folder = join(dataFolder, 'signer');
  const { origin, promiseKey } = await openLogWriter(dataFolder, { ...log, key: masterKey });
  const secret = await keepRandom(openKeyFolder(dataFolder, masterKey), 'signer/checkpoint.key');
  const { prisma, close } = createDatabase(input.url);
  const signer: SignerParts = {
    prisma,
    jurisdictionId: DEFAULT_JURISDICTION,
    intervalSeconds: log.intervalSeconds,
    key: signingKey(origin, PLAIN, secret),
    promiseKeys: [promiseKey],
    witnesses,
    place: openLogPlace({ published: publishedLog(dataFolder), signer: folder }),
    randomBytes: (count) => new Uint8Array(randomBytes(count)),
  };
  return { signer, close };
}
