import { createReceiptCode, type ReceiptCode } from '@huiyin/sealing/receipt-code';
import { deriveReceiptKeys } from '@huiyin/sealing/receipt-keys';
import { arrangeDesk } from '@huiyin/services/testing/arrange-desk';
import type { TestServices } from '@huiyin/services/testing/open-test-services';

/** `wrong` begins like one that exists; `void` opened a case until a new receipt was given out for it. */
export const receiptKinds = ['right', 'wrong', 'unknown', 'void'] as const;
export type ReceiptKind = (typeof receiptKinds)[number];

/** A receipt of each kind, and the cases behind them. */
export async function arrangeReceipts(test: TestServices): Promise<Record<ReceiptKind, ReceiptCode>> {
  const newCode = () => createReceiptCode((count) => test.services.randomBytes(count));
  const hashOf = (code: ReceiptCode) => new Uint8Array(deriveReceiptKeys(code).lookupHash);
  const [right, lost, reissued] = [newCode(), newCode(), newCode()];
  const desk = arrangeDesk(test);
  await desk.case({ columns: { lookupHash: hashOf(right) } });
  const { id } = await desk.case({ columns: { lookupHash: hashOf(lost) } });
  await test.database.owner.prisma.caseFile.updateMany({
    where: { id },
    data: { lookupHash: hashOf(reissued) },
  });
  let wrong = newCode();
  while (wrong[0] !== right[0]) wrong = newCode();
  return { right, wrong, unknown: newCode(), void: lost };
}
