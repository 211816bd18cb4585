import type { SubmitForm } from '@huiyin/contract/case/submit-case';
import type { Scenario, Submission } from '@huiyin/demonstration/scenario';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import type { Services } from '@huiyin/services/services';
import { receiptKeysOf } from '@huiyin/services/submission/receipt-keys-of';
import { receiveCase } from '@huiyin/services/submission/receive-case';
import { registerCase } from '@huiyin/services/submission/register-case';
import { known, measureId, member, type Stage } from './stage.ts';

/** Submits an invented case as its citizen or the officer on the telephone does, but for the proof of work. Gives its id. */
export async function tellCase(services: Services, stage: Stage, { key, submit }: Scenario): Promise<string> {
  const form = formOf(stage, submit);
  const receiptCode = createReceiptCode(services.randomBytes);
  const { channel } = submit;
  if (channel === 'telephone' || channel === 'counter') {
    const officer = member(stage, known(submit.by, `officer who registers ${key}`));
    return (await registerCase(services, officer, { form, channel, receiptCode })).caseId;
  }
  const received = await receiveCase(services, {
    ...{ form, sealed: null, channel, registeredBy: null, actor: { kind: 'citizen' } },
    keys: receiptKeysOf({ by: 'code', code: receiptCode }),
    proofHash: null,
    check: async () => undefined,
  });
  return received.id;
}

function formOf(stage: Stage, submit: Submission): SubmitForm {
  const { text, town, village = '', topic, fromMeasure, identityMode, mayPublish, kind = null } = submit;
  const named = identityMode === 'anonymous' ? null : submit;
  return {
    ...{ text, village, identityMode, mayPublish, kind },
    name: named?.name ?? '',
    telephone: named?.telephone ?? '',
    mail: '',
    contactForUnit: false,
    townId: town ? known(stage.county.towns.get(town), town) : null,
    measureId: fromMeasure === undefined ? null : measureId(stage, fromMeasure),
    topic: topic ?? null,
    attachmentIds: [],
  };
}
