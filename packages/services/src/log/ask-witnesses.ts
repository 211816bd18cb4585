import { openCheckpoint } from '@huiyin/ledger/checkpoint';
import { readConsistencyProof } from '@huiyin/ledger/tile-proofs';
import { addCheckpointBody } from '@huiyin/ledger/witness';
import type { LogSigner, LogWitness } from './log-signer.ts';

type Signed = { readonly checkpoint: string; readonly size: number };

/**
 * Asks every witness to cosign a checkpoint whose tiles are published, and gives it with the cosignatures that hold. A
 * witness that is away or refuses is left out: the log goes on, and watchers see who is missing.
 */
export async function askWitnesses(signer: LogSigner, signed: Signed): Promise<string> {
  const asked = signer.witnesses.map((witness) => ask(signer, witness, signed).catch(() => ''));
  const lines = await Promise.all(asked);
  return `${signed.checkpoint}${lines.join('')}`;
}

async function ask(signer: LogSigner, witness: LogWitness, signed: Signed): Promise<string> {
  const first = await witness.addCheckpoint(addCheckpointBody(0, [], signed.checkpoint));
  const answer = first.status === 409 ? await askFrom(Number(first.body.trim())) : first;
  if (answer.status !== 200) return '';
  const opened = openCheckpoint(`${signed.checkpoint}${answer.body}`, {
    log: signer.key,
    witnesses: [witness.key],
  });
  return opened && opened.witnesses.length > 0 ? answer.body : '';

  async function askFrom(old: number) {
    const proof = await readConsistencyProof({ old, new: signed.size }, signer.place.read);
    return witness.addCheckpoint(addCheckpointBody(old, proof, signed.checkpoint));
  }
}
