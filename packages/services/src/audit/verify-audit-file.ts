import { z } from 'zod';
import { type AuditFinding, type AuditHead, type AuditVerdict, createChainCheck } from './chain-check.ts';

const link = z
  .object({
    number: z.number().int().min(1),
    hash: z.string().regex(/^[0-9a-f]{64}$/),
    entry: z.string().nullable(),
  })
  .strict();
const first = z.object({ huiyinAudit: z.literal(1), jurisdictionId: z.string(), exportedAt: z.string() });
const end = z.object({ end: z.number().int(), hash: z.string() }).strict();

/** Recomputes the chain of an exported audit trail from its lines; needs no database. */
export async function verifyAuditFile(
  lines: AsyncIterable<string>,
  kept: AuditHead | null,
): Promise<AuditVerdict> {
  const check = createChainCheck(kept);
  const broken: AuditFinding[] = [];
  let isWhole = false;
  let place = 0;
  for await (const text of lines) {
    place += 1;
    if (text.trim() === '') continue;
    const value = jsonOf(text);
    const read = link.safeParse(value);
    if (read.success && !isWhole && place > 1) {
      const { number, hash, entry } = read.data;
      const bytes = entry === null ? null : new TextEncoder().encode(entry);
      check.add({ number, hash: new Uint8Array(Buffer.from(hash, 'hex')), bytes });
    } else if (place > 1 && end.safeParse(value).success)
      isWhole = endsAt(end.parse(value), check.verdict([]));
    else if (place !== 1 || !first.safeParse(value).success) broken.push({ code: 'lineBroken', line: place });
  }
  return check.verdict([...broken, ...(isWhole ? [] : [{ code: 'fileCut' } as const])]);
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
