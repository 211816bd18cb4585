import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { appendEntries, type Edge, emptyEdge, rootOfEdge } from '@huiyin/ledger/append';
import { makeBatch } from '@huiyin/ledger/batch';
import { verifyInclusion } from '@huiyin/ledger/inclusion';
import { type ReadFile, readInclusionProof } from '@huiyin/ledger/tile-proofs';
import { hashLeaf } from '@huiyin/ledger/tree-hash';
import { verifyLog } from '@huiyin/ledger/verify-log';
import type { SeededRandom } from '../random.ts';

const PIECE = 25_600;

export type Timing = { readonly median: number; readonly slowest: number };

export type LogFigures = {
  readonly leaves: number;
  /** Milliseconds to add and write a batch of one unit at this size; the median of ten, and the slowest. */
  readonly append: Timing;
  /** Milliseconds from tiles on disk to a proof that holds; the median of a hundred, and the slowest. */
  readonly proof: Timing;
  /** Most memory a verifier held, in bytes, beyond what the process had before; and its seconds. */
  readonly verifyMemory: number;
  readonly verifySeconds: number;
};

/** Writes a log of `leaves` to disk and measures what a batch, a proof and a verifier cost at that size. */
export async function benchLog(
  leaves: number,
  random: SeededRandom,
  say: (line: string) => void,
): Promise<LogFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'huiyin-bench-log-'));
  const read: ReadFile = async (path) => new Uint8Array(await readFile(join(folder, path)));
  const edge = emptyEdge();
  const add = async (entries: readonly Uint8Array[]) => {
    for (const { path, bytes } of appendEntries(edge, entries)) {
      const file = join(folder, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
  };
  try {
    while (edge.size < leaves) {
      await add(numbered(edge.size, Math.min(PIECE, leaves - edge.size)));
      if (edge.size % (PIECE * 40) === 0) say(`${edge.size} leaves`);
    }
    const append = await timed(10, () => {
      const cases = Array.from({ length: 9 }, () => Uint8Array.of(1, ...random.bytes(32)));
      return add(makeBatch({ at: edge.size * 600, clear: [], cases }, random.bytes));
    });
    const proof = await timed(100, () => proveOne(random.below(leaves), edge, read));
    return { leaves, append, proof, ...(await verifying(edge, read)) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Entries of the length of a case leaf that differ by their number. */
function numbered(first: number, count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, at) => {
    const entry = new Uint8Array(33);
    new DataView(entry.buffer).setUint32(1, first + at);
    entry[0] = 1;
    return entry;
  });
}

async function proveOne(index: number, edge: Edge, read: ReadFile): Promise<void> {
  const proof = await readInclusionProof(index, edge.size, read);
  const [entry] = numbered(index, 1);
  const claim = {
    index,
    size: edge.size,
    proof,
    root: rootOfEdge(edge),
    leafHash: hashLeaf(entry ?? new Uint8Array(0)),
  };
  if (!verifyInclusion(claim)) throw new Error(`The proof of leaf ${index} does not hold`);
}

async function timed(times: number, work: () => Promise<void>): Promise<Timing> {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) {
    const started = performance.now();
    await work();
    taken.push(performance.now() - started);
  }
  taken.sort((a, b) => a - b);
  return { median: taken[Math.floor(times / 2)] ?? 0, slowest: taken.at(-1) ?? 0 };
}

async function verifying(edge: Edge, read: ReadFile) {
  const before = process.memoryUsage.rss();
  let most = 0;
  const started = performance.now();
  const head = { origin: 'bench.example/log', size: edge.size, root: rootOfEdge(edge) };
  const onEntry = (_: Uint8Array, index: number) => {
    if (index % 65_536 === 0) most = Math.max(most, process.memoryUsage.rss() - before);
  };
  const fault = await verifyLog(head, { read, onEntry });
  if (fault) throw new Error(`${fault.path}: ${fault.fault}`);
  return { verifyMemory: most, verifySeconds: (performance.now() - started) / 1000 };
}
