import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase } from '@huiyin/db/client';
import { signCheckpoint } from '@huiyin/ledger/checkpoint';
import { verifyInclusion } from '@huiyin/ledger/inclusion';
import { PLAIN, type SigningKey, signingKey } from '@huiyin/ledger/note-key';
import { tilePath } from '@huiyin/ledger/tile';
import { type ReadFile, readInclusionProof } from '@huiyin/ledger/tile-proofs';
import { openLogPlace } from '@huiyin/services/log/log-place';
import { publishLog } from '@huiyin/services/log/publish-log';
import pg from 'pg';
import { openPlace, type Place } from '../place.ts';
import type { SeededRandom } from '../random.ts';
import { runNode } from '../run-node.ts';
import { headOf, type WrittenLog, writeLog } from './write-log.ts';

const clock = { intervalSeconds: 600, timeZone: 'Asia/Shanghai' };
const WAITING = 40;

export type Timing = { readonly median: number; readonly p99: number; readonly slowest: number };

export type LogFigures = {
  readonly leaves: number;
  /** Milliseconds of the signer's whole work on a batch at this size, database, files and fsync included. */
  readonly append: Timing;
  /** Milliseconds from tiles on disk to a proof that holds. */
  readonly proof: Timing;
  /** The most memory that `huiyin log verify` held in all, in bytes, and its seconds. */
  readonly verifyMemory: number;
  readonly verifySeconds: number;
};

type Options = { readonly leaves: number; readonly random: SeededRandom; say(line: string): void };

/** Writes a log of so many leaves to disk and measures what a batch, a proof and a verifier cost at that size. */
export async function benchLog({ leaves, random, say }: Options): Promise<LogFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-bench-log-'));
  const published = join(folder, 'public');
  const key = signingKey('bench.example/log', PLAIN, random.bytes(32));
  const lastAt = Math.floor(Date.now() / 1000) - 86_400;
  try {
    const to = { folder: published, leaves, key, promiseKeys: [], clock, lastAt, planted: [] };
    const written = await writeLog({ ...to, random, say });
    const { size } = written.edge;
    const read: ReadFile = async (path) => new Uint8Array(await readFile(join(published, path)));
    const head = headOf(key, written.edge);
    // The first ones wait for the code to be compiled, which a portal does once.
    await timed(20, () => proveOne(random.below(size), head, read));
    const proof = await timed(200, () => proveOne(random.below(size), head, read));
    say('proofs made');
    const { memory, seconds } = await verifyAlone(published);
    say('verified');
    const append = await withStoredBatches({ folder, key, written, lastAt }, random);
    return { leaves: size, append, proof, verifyMemory: memory, verifySeconds: seconds };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function proveOne(
  index: number,
  { size, root }: { size: number; root: Uint8Array },
  read: ReadFile,
): Promise<void> {
  const proof = await readInclusionProof(index, size, read);
  const place = Math.floor(index / 256);
  const tile = tilePath({ level: 0, index: place, width: Math.min(256, size - place * 256) });
  const leafHash = (await read(tile)).slice((index % 256) * 32, (index % 256) * 32 + 32);
  if (!verifyInclusion({ index, size, leafHash, proof, root })) {
    throw new Error(`The proof of leaf ${index} does not hold`);
  }
}

async function timed(times: number, work: (time: number) => Promise<void>): Promise<Timing> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    await work(time);
    taken.push(performance.now() - started);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => taken[Math.ceil(times * share) - 1] ?? 0;
  return { median: at(0.5), p99: at(0.99), slowest: at(1) };
}

const TELL_MEMORY = new URL('./tell-memory.mjs', import.meta.url).href;

/** Runs `huiyin log verify` in a process of its own. */
async function verifyAlone(published: string): Promise<{ memory: number; seconds: number }> {
  const started = performance.now();
  const { said, code } = await runNode([
    ...['--import', TELL_MEMORY, 'apps/cli/src/main.ts'],
    ...['log', 'verify', published],
  ]);
  if (code !== 0) throw new Error(`The verifier found faults:\n${said}`);
  const kibibytes = Number(/^maxRSS (\d+)$/m.exec(said)?.[1]);
  return { memory: kibibytes * 1024, seconds: (performance.now() - started) / 1000 };
}

type Stored = { folder: string; key: SigningKey; written: WrittenLog; lastAt: number };

/** The signer on a database that holds all those batches, taking ten more with leaves that wait. */
async function withStoredBatches(stored: Stored, random: SeededRandom): Promise<Timing> {
  const { folder, key, written, lastAt } = stored;
  const place = await openPlace();
  const { prisma, close } = createDatabase(place.signerUrl);
  const logPlace = openLogPlace({ published: join(folder, 'public'), signer: join(folder, 'signer') });
  const { jurisdictionId } = place.services;
  const parts = { prisma, jurisdictionId, clock, key, promiseKeys: [], witnesses: [], place: logPlace };
  const signer = { ...parts, randomBytes: (count: number) => new Uint8Array(randomBytes(count)) };
  try {
    const head = headOf(key, written.edge);
    await storeBatches(place, { ...head, batches: written.batches, lastAt });
    await logPlace.rememberSigned(signCheckpoint(head, key));
    return await timed(10, async (time) => {
      const leaf = () => ({ jurisdictionId, leaf: random.bytes(33), clear: false, dueAt: new Date() });
      const waiting = Array.from({ length: WAITING }, leaf);
      await place.services.database.prisma.logPending.createMany({ data: waiting });
      const now = new Date((lastAt + (time + 1) * clock.intervalSeconds) * 1000);
      if (!(await publishLog(signer, now))) throw new Error('No batch was due');
    });
  } finally {
    await close();
    await place.close();
  }
}

type Batches = { size: number; root: Uint8Array; batches: number; lastAt: number };

/** A row for every batch; only the last has a true root, which is all that a signer looks at. */
async function storeBatches(place: Place, { size, root, batches, lastAt }: Batches): Promise<void> {
  const client = new pg.Client({ connectionString: place.ownerUrl });
  await client.connect();
  try {
    await client.query(
      `INSERT INTO log_batch (jurisdiction_id, at, first_index, size, root, entries)
       SELECT $1, to_timestamp($2::bigint - ($3::bigint - n) * $4::bigint), (n - 1) * 65 + least(n - 1, 1), n * 65 + 1,
         CASE WHEN n = $3 THEN $5::bytea ELSE sha256(int8send(n)) END, decode(repeat(md5(n::text), 142), 'hex')
       FROM generate_series(1, $3::bigint) n`,
      [
        place.services.jurisdictionId,
        lastAt - (lastAt % clock.intervalSeconds),
        batches,
        600,
        Buffer.from(root),
      ],
    );
    const { rows } = await client.query('SELECT max(size)::float8 AS size FROM log_batch');
    if (rows[0]?.size !== size) throw new Error('The stored batches do not add up to the log');
    await client.query('ANALYZE log_batch');
  } finally {
    await client.end();
  }
}
