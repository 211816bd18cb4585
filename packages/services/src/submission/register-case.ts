import type { SubmitForm } from '@huiyin/contract/case/submit-case';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayRegister } from '@huiyin/domain/case/policy';
import { forbidden } from '../failure.ts';
import type { Services } from '../services.ts';
import { receiptKeysOf } from './receipt-keys-of.ts';
import { receiveCase } from './receive-case.ts';

/** 代为登记: an officer writes down what somebody says on the telephone or at the counter, and is named in the case. */
export async function registerCase(
  services: Services,
  actor: StaffActor,
  input: { form: SubmitForm; channel: 'telephone' | 'counter'; receiptCode: string },
) {
  if (!mayRegister(actor)) throw forbidden();
  const received = await receiveCase(services, {
    form: input.form,
    sealed: null,
    keys: receiptKeysOf({ by: 'code', code: input.receiptCode }),
    channel: input.channel,
    registeredBy: actor.staffId,
    actor,
    proofHash: null,
    check: async () => undefined,
  });
  return {
    caseId: received.id,
    caseNumber: received.caseNumber,
    receivedAt: received.receivedAt.toISOString(),
    repeated: received.repeated,
    promise: received.promise,
  };
}
