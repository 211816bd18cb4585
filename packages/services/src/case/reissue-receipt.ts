import { refused } from '../failure.ts';
import type { Services } from '../services.ts';
import { receiptKeysOf } from '../submission/receipt-keys-of.ts';
import { type OnCase, runCommand } from './run-command.ts';

/**
 * Gives a new receipt to somebody who left a name or telephone and shows who they are at the counter. The old code opens
 * nothing from then on; the citizen's timeline says so.
 */
export function reissueReceipt(services: Services, at: OnCase, code: string) {
  return runCommand(services, { ...at, command: { do: 'reissueReceipt' } }, async ({ scene, facts }) => {
    const { tx, jurisdictionId } = scene;
    const named = await tx.caseFile.count({
      where: {
        jurisdictionId,
        id: facts.id,
        OR: [{ contactName: { not: '' } }, { contactTelephone: { not: '' } }],
      },
    });
    if (named === 0) throw refused({ code: 'anonymousReceipt', field: null, state: facts.state });
    await tx.receiptSession.deleteMany({ where: { jurisdictionId, caseId: facts.id } });
    return receiptKeysOf({ by: 'code', code });
  });
}
