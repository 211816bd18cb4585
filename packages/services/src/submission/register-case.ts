import type { SubmitForm } from '@huiyin/contract/case/submit-case';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayRegister } from '@huiyin/domain/case/policy';
import { forbidden, invalid } from '../failure.ts';
import { inOneTransaction } from '../one-transaction.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { receiptKeysOf } from './receipt-keys-of.ts';
import { receiveCase } from './receive-case.ts';

type Letter = { readonly writtenOn: string | null; readonly address: string };

/**
 * 代为登记: an officer writes down what somebody says on the telephone or at the counter, or copies a letter whose scan is attached,
 * and is named in the case. Fails with `invalid` for a letter from the future, and for an address of somebody who may not be named.
 */
export async function registerCase(
  services: Services,
  actor: StaffActor,
  input: {
    form: SubmitForm;
    channel: 'telephone' | 'counter' | 'letter';
    letter?: Letter | null;
    receiptCode: string;
  },
) {
  if (!mayRegister(actor)) throw forbidden();
  const letter = input.letter ?? null;
  if ((input.channel === 'letter') !== (letter !== null)) throw invalid('channel', 'malformed');
  if (letter && letter.address !== '' && input.form.identityMode !== 'realName')
    throw invalid('address', 'malformed');
  const received = await inOneTransaction(services, { seconds: 30 }, async (inside) => {
    const made = await receive(inside, actor, input);
    if (letter) await keepLetter(inside, made.id, letter);
    return made;
  });
  return {
    caseId: received.id,
    caseNumber: received.caseNumber,
    receivedAt: received.receivedAt.toISOString(),
    repeated: received.repeated,
    promise: received.promise,
  };
}

function receive(services: Services, actor: StaffActor, input: Parameters<typeof registerCase>[2]) {
  return receiveCase(services, {
    form: input.form,
    sealed: null,
    keys: receiptKeysOf({ by: 'code', code: input.receiptCode }),
    channel: input.channel,
    registeredBy: actor.staffId,
    actor,
    proofHash: null,
    check: async () => undefined,
  });
}

async function keepLetter(services: Services, caseId: string, letter: Letter): Promise<void> {
  await inTransaction(services, async ({ tx, jurisdictionId, today }) => {
    if (letter.writtenOn !== null && letter.writtenOn > today) throw invalid('writtenOn', 'malformed');
    const writtenOn = letter.writtenOn === null ? null : new Date(letter.writtenOn);
    const row = { jurisdictionId, caseId, writtenOn, address: letter.address.trim() };
    await tx.caseLetter.createMany({ data: [row], skipDuplicates: true });
  });
}
