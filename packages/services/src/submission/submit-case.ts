import type { SubmitInput, SubmitResult } from '@huiyin/contract/case/submit-case';
import type { Services } from '../services.ts';
import { checkProof, proofHashOf } from './check-proof.ts';
import { receiveSameMatter } from './join-same-matter.ts';
import { receiptKeysOf } from './receipt-keys-of.ts';
import { receiveCase } from './receive-case.ts';
import type { OfMatter, ReceivedCase } from './received-case.ts';

/**
 * Receives a citizen's case. The receipt is the key: the same receipt sent again answers with the same case number and
 * makes no second case. Fails with `invalid` (field and reason) or `unavailable` (the budget for pages without JavaScript).
 */
export async function submitCase(services: Services, input: SubmitInput): Promise<SubmitResult> {
  const keys = receiptKeysOf(input.receipt);
  const byWork = input.proof.by === 'work';
  const receive = (inside: Services, of: OfMatter | null) =>
    receiveCase(inside, {
      ...{ form: input.form, sealed: input.sealed, of, keys },
      channel: byWork ? 'web' : 'webWithoutScript',
      registeredBy: null,
      actor: { kind: 'citizen' },
      proofHash: proofHashOf(input.proof),
      check: (now) => checkProof(services, input.proof, now),
    });
  const received = input.form.sameAs
    ? await receiveSameMatter(services, input.form, receive)
    : await receive(services, null);
  return resultOf(received);
}

function resultOf(received: ReceivedCase): SubmitResult {
  const { caseNumber, channel, repeated, receivedAt, promise } = received;
  return { caseNumber, channel, repeated, promise, receivedAt: receivedAt.toISOString() };
}
