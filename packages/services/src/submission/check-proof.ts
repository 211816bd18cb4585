import { createHash } from 'node:crypto';
import type { SubmitInput } from '@huiyin/contract/case/submit-case';
import { invalid, unavailable } from '../failure.ts';
import type { Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { spend } from './budget.ts';
import { formTokenProblem } from './form-token.ts';
import { workIsDone } from './proof-of-work.ts';

type Proof = SubmitInput['proof'];

/** By what a proof is known, so that it counts once. */
export function proofHashOf(proof: Proof): Uint8Array<ArrayBuffer> {
  const key = proof.by === 'work' ? proof.payload : proof.token;
  return new Uint8Array(createHash('sha256').update(key).digest());
}

/** Fails with `invalid` on `proof` for one that does not count, or `unavailable` when the budget without script is used up. */
export async function checkProof(services: Services, proof: Proof, now: Date): Promise<void> {
  if (proof.by === 'work') {
    if (!(await workIsDone(services, proof.payload))) throw invalid('proof', 'proofMissing');
    return;
  }
  const problem = formTokenProblem(services, proof.token, now);
  if (problem) throw invalid('proof', problem);
  if (!spend(services.budgets.withoutScript, now)) throw unavailable();
}

/** Uses a proof up in the transaction of what it is for. Fails as `checkProof`, and with `invalid` for one that was used before. */
export async function spendProof(
  services: Services,
  { tx, jurisdictionId, now }: Scene,
  proof: Proof,
): Promise<void> {
  await checkProof(services, proof, now);
  const proofHash = proofHashOf(proof);
  const spent = await tx.spentProof.createMany({ data: { jurisdictionId, proofHash }, skipDuplicates: true });
  if (spent.count === 0) throw invalid('proof', 'expired');
}
