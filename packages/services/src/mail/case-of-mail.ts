import type { Actor } from '@huiyin/domain/case/actor';
import { createReceiptCode } from '@huiyin/sealing/receipt-code';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';
import { receiptKeysOf } from '../submission/receipt-keys-of.ts';
import { receiveCase } from '../submission/receive-case.ts';
import type { ReceiptWords } from './mail-answers.ts';
import type { StagedFiles } from './mail-files.ts';

export type CaseOfMail = {
  readonly text: string;
  readonly staged: StagedFiles;
  /** The sender's address, sealed to the key of the notices. */
  readonly sender: Uint8Array<ArrayBuffer>;
  readonly actor: Actor;
};

/**
 * Makes a case of a mail: 不留名, since nobody was asked for a name, and not to be published, since nobody was asked for that
 * either. The address goes into an envelope that only the job with the notices' key opens. Gives what the receipt says; the
 * answer with it is the notice that the case was received.
 */
export async function caseOfMail(
  services: Services,
  { text, staged, sender, actor }: CaseOfMail,
): Promise<ReceiptWords & { caseId: string }> {
  const code = createReceiptCode(services.randomBytes);
  const { id, caseNumber } = await receiveCase(services, {
    form: {
      ...{ text, townId: null, village: '', kind: null, measureId: null, topic: null },
      ...{ identityMode: 'anonymous', name: '', telephone: '', mail: '', contactForUnit: false },
      ...{ mayPublish: false, attachmentIds: [...staged.attachmentIds] },
    },
    ...{ sealed: null, sealedReach: sender, keys: receiptKeysOf({ by: 'code', code }) },
    ...{ channel: 'mail', registeredBy: null, actor, proofHash: null },
    check: async () => undefined,
  });
  await inTransaction(services, ({ tx, jurisdictionId, now }) =>
    tx.notice.createMany({
      data: {
        ...{ jurisdictionId, caseId: id, aboutCaseId: id, number: 1 },
        ...{ way: 'mail', occasion: 'received', outcome: 'sent', at: now },
      },
    }),
  );
  return { caseId: id, caseNumber, code, refusedFiles: staged.refused };
}
