import { pathToFileURL } from 'node:url';
import { verifyMerkleInclusion } from '@sigstore/verify/dist/tlog/merkle.js';
import { type Inclusion, verifyInclusion } from '../src/inclusion.ts';
import { readInclusionProof } from '../src/tile-proofs.ts';
import { hashLeaf } from '../src/tree-hash.ts';
import { keptLog } from './kept-log.ts';
import { seeded } from './seeded.ts';

export type ProofRun = {
  /** Inclusion proofs made, of which each is put to both verifiers, right and with a wrong leaf. */
  readonly proofs: number;
  /** Of how many proofs every single bit is turned, and how many random bits of each of all. */
  readonly wholly: number;
  readonly bitsOfEach: number;
  readonly seed: number;
};

export type ProofResult = { readonly agreed: number; readonly turned: number; readonly failures: string[] };

type Case = Inclusion & { readonly entry: Uint8Array };

const PROOFS_A_TREE = 100;
const LARGEST_TREE = 3_000;

/** Proofs of random leaves of random trees: agreement with `@sigstore/verify`, and rejection of every turned bit. */
export async function proveProofs({ proofs, wholly, bitsOfEach, seed }: ProofRun): Promise<ProofResult> {
  const chance = seeded(seed);
  const failures: string[] = [];
  let [agreed, turned] = [0, 0];
  for (let made = 0; made < proofs; made += PROOFS_A_TREE) {
    const count = Math.min(PROOFS_A_TREE, proofs - made);
    for (const [at, one] of (await makeProofs(chance, count)).entries()) {
      if (agrees(one)) agreed += 1;
      else failures.push(`proof ${made + at}: leaf ${one.index} of ${one.size} is judged differently`);
      const bits = bitsOf(one);
      const chosen =
        made + at < wholly ? range(bits) : Array.from({ length: bitsOfEach }, () => chance.below(bits));
      for (const bit of chosen) {
        turned += 1;
        if (verifyInclusion(turnBit(one, bit))) failures.push(`proof ${made + at}: bit ${bit} may be turned`);
      }
    }
  }
  return { agreed, turned, failures };
}

async function makeProofs(chance: ReturnType<typeof seeded>, count: number): Promise<Case[]> {
  const log = keptLog();
  const entries = range(1 + chance.below(LARGEST_TREE)).map(() => chance.bytes(33));
  const { size, root } = log.append(entries);
  const cases = range(count).map(async (): Promise<Case> => {
    const index = chance.below(size);
    const entry = entries[index] ?? new Uint8Array(0);
    const proof = await readInclusionProof(index, size, log.read);
    return { index, size, root, proof, entry, leafHash: hashLeaf(entry) };
  });
  return Promise.all(cases);
}

/** Whether both verifiers take the proof, and both refuse it for another leaf. */
function agrees(one: Case): boolean {
  const other = Uint8Array.from(one.entry, (byte, at) => (at === 0 ? byte ^ 1 : byte));
  const wrong = { ...one, entry: other, leafHash: hashLeaf(other) };
  return [one, wrong].every((each) => verifyInclusion(each) === peerTakes(each)) && verifyInclusion(one);
}

function peerTakes({ entry, index, size, root, proof }: Case): boolean {
  const inclusionProof = {
    logIndex: String(index),
    treeSize: String(size),
    rootHash: Buffer.from(root),
    hashes: proof.map((hash) => Buffer.from(hash)),
    checkpoint: undefined,
  };
  const tlogEntry = { inclusionProof, canonicalizedBody: Buffer.from(entry) };
  const checkpoint = { logSize: BigInt(size), logHash: Buffer.from(root) };
  try {
    verifyMerkleInclusion(tlogEntry as never, checkpoint as never);
    return true;
  } catch {
    return false;
  }
}

/** Bits of the leaf hash, the root, every hash of the proof, and as many of the index as the size has. */
function bitsOf({ proof, size }: Inclusion): number {
  return 256 * (2 + proof.length) + Math.ceil(Math.log2(size + 1));
}

function turnBit(one: Inclusion, bit: number): Inclusion {
  const hash = Math.floor(bit / 256);
  if (hash === 0) return { ...one, leafHash: turned(one.leafHash, bit) };
  if (hash === 1) return { ...one, root: turned(one.root, bit % 256) };
  if (hash - 2 < one.proof.length) {
    return { ...one, proof: one.proof.map((each, at) => (at === hash - 2 ? turned(each, bit % 256) : each)) };
  }
  const place = 2 ** (bit - 256 * (2 + one.proof.length));
  const isSet = Math.floor(one.index / place) % 2 === 1;
  return { ...one, index: isSet ? one.index - place : one.index + place };
}

function turned(hash: Uint8Array, bit: number): Uint8Array {
  return hash.map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte));
}

const range = (length: number): number[] => Array.from({ length }, (_, at) => at);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const started = performance.now();
  const { agreed, turned, failures } = await proveProofs({
    proofs: 10_000,
    wholly: 200,
    bitsOfEach: 16,
    seed: 1,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${agreed} of 10000 inclusion proofs judged as @sigstore/verify judges them; ${turned} single bits turned (every bit of 200 proofs, 16 of each other), ${failures.length} failures, ${seconds} s\n`,
  );
  for (const failure of failures.slice(0, 20)) process.stdout.write(`  ${failure}\n`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
