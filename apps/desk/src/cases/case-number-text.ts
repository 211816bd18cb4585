import { formatCaseNumber, parseCaseNumber } from '@huiyin/sealing/case-number';

/** A case number grouped as it is said on the telephone. What is no case number comes back unchanged. */
export function caseNumberText(caseNumber: string): string {
  const parsed = parseCaseNumber(caseNumber);
  return parsed.ok ? formatCaseNumber(parsed.caseNumber) : caseNumber;
}
