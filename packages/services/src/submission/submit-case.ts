import { createHash } from 'node:crypto';
import type { SubmitInput, SubmitResult } from '@huiyin/contract/case/submit-case';
import { invalid, unavailable } from '../failure.ts';
import type { Services } from '../services.ts';
import { spend } from './budget.ts';
import { formTokenProblem } from './form-token.ts';
import { workIsDone } from './proof-of-work.ts';
import { receiptKeysOf } from './receipt-keys-of.ts';
import { type ReceivedCase, receiveCase } from './receive-case.ts';

/**
 * Receives a citizen's case. The receipt is the key: the same receipt sent again answers with the same case number and
 * makes no second case. Fails with `invalid` (field and reason) or `unavailable` (the budget for pages without JavaScript).
 */
export async function submitCase(services: Services, input: SubmitInput): Promise<SubmitResult> {
  if (input.form.identityMode === 'anonymous' && contactGiven(input.form))
    throw invalid('identityMode', 'malformed');
  const keys = receiptKeysOf(input.receipt);
  const byWork = input.proof.by === 'work';
  const received = await receiveCase(services, {
    form: input.form,
    keys,
    channel: byWork ? 'web' : 'webWithoutScript',
    registeredBy: null,
    actor: { kind: 'citizen' },
    proofHash: createHash('sha256').update(proofKey(input)).digest(),
    check: (now) => checkProof(services, input, now),
  });
  return resultOf(received);
}

function contactGiven(form: SubmitInput['form']): boolean {
  return form.name !== '' || form.telephone !== '' || form.mail !== '';
}

function proofKey(input: SubmitInput): string {
  return input.proof.by === 'work' ? input.proof.payload : input.proof.token;
}

async function checkProof(services: Services, input: SubmitInput, now: Date): Promise<void> {
  if (input.proof.by === 'work') {
    if (!(await workIsDone(services, input.proof.payload))) throw invalid('proof', 'proofMissing');
    return;
  }
  const problem = formTokenProblem(services, input.proof.token, now);
  if (problem) throw invalid('proof', problem);
  if (!spend(services.budgets.withoutScript, now)) throw unavailable();
}

function resultOf(received: ReceivedCase): SubmitResult {
  const { caseNumber, channel, repeated, receivedAt, promise } = received;
  return { caseNumber, channel, repeated, promise, receivedAt: receivedAt.toISOString() };
}
