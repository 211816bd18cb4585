import { formatCaseNumber, parseCaseNumber } from '@huiyin/sealing/case-number';

/** A case number as it is said on the telephone, in groups. */
export function shownCaseNumber(caseNumber: string): string {
  const parsed = parseCaseNumber(caseNumber);
  return parsed.ok ? formatCaseNumber(parsed.caseNumber) : caseNumber;
}
