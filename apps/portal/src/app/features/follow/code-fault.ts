import type { islandMessages } from '@huiyin/i18n/island';
import type { ReceiptCodeFault } from '@huiyin/sealing/receipt-code';

type Words = (typeof islandMessages)['zh-CN'];

/** Why a typed code is none, in words that name the place to look at. */
export function codeFault(fault: ReceiptCodeFault, { faults, caseNumberHint }: Words): string {
  switch (fault.reason) {
    case 'empty':
      return faults.empty;
    case 'length':
      return fault.length === 11 ? caseNumberHint : faults.length(fault.length);
    case 'character':
      return faults.character(fault.character, Math.floor(fault.position / 5) + 1);
    case 'check':
      return faults.check;
  }
}
