import { z } from 'zod';
import {
  type AuditFinding,
  type AuditHead,
  type AuditVerdict,
  type ChainCheck,
  createChainCheck,
} from './chain-check.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const link = z.object({ number: z.number().int().min(1), hash, entry: z.string().nullable() }).strict();
const first = z.object({
  ...{ huiyinAudit: z.literal(1), jurisdictionId: z.string(), exportedAt: z.string() },
  ...{ after: z.number().int().min(1).optional(), hash: hash.optional() },
});
const end = z.object({ end: z.number().int(), hash: z.string() }).strict();

type Reading = { readonly check: ChainCheck; isOpen: boolean; isWhole: boolean };

/**
 * Recomputes the chain of an exported audit trail from its lines; needs no database. Files of a copy, each of which goes on where the one
 * before ended, are read one behind the other.
 */
export async function verifyAuditFile(
  lines: AsyncIterable<string>,
  kept: AuditHead | null,
): Promise<AuditVerdict> {
  const reading: Reading = { check: createChainCheck(kept), isOpen: false, isWhole: false };
  const broken: AuditFinding[] = [];
  let place = 0;
  for await (const text of lines) {
    place += 1;
    if (text.trim() === '') continue;
    if (!readLine(reading, jsonOf(text))) broken.push({ code: 'lineBroken', line: place });
  }
  return reading.check.verdict([...broken, ...(reading.isWhole ? [] : [{ code: 'fileCut' } as const])]);
}

/** False for a line that is none of its kind, or stands where it may not. */
function readLine(reading: Reading, value: unknown): boolean {
  const { check, isOpen } = reading;
  const one = link.safeParse(value);
  const last = end.safeParse(value);
  if (isOpen && one.success) {
    const { number, hash, entry } = one.data;
    const bytes = entry === null ? null : new TextEncoder().encode(entry);
    check.add({ number, hash: new Uint8Array(Buffer.from(hash, 'hex')), bytes });
  } else if (isOpen && last.success) {
    reading.isWhole = endsAt(last.data, check.verdict([]));
    reading.isOpen = false;
  } else if (isOpen || !first.safeParse(value).success) return false;
  // Where a file begins elsewhere than the one before ended, its first link does not fit.
  else [reading.isOpen, reading.isWhole] = [true, false];
  return true;
}

function endsAt({ end: number, hash }: z.infer<typeof end>, { head }: AuditVerdict): boolean {
  return number === head.number && (number === 0 || hash === head.hash);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
