import { readAuditChain } from '@huiyin/db/sql/audit-chain';
import type { Services } from '../services.ts';
import { type AuditHead, beforeAny } from './chain-check.ts';

const pageSize = 1000;

/** Which links: behind `after`, up to the number `until`. */
export type AuditSpan = { readonly after: AuditHead; readonly until: bigint; readonly at: Date };

/**
 * Chained entries as lines of JSON, oldest first: a first line that says what it is and behind which link it begins, one for each link with
 * its hash and the entry exactly as it is hashed, a last one with the head.
 */
export async function* auditLines(
  { database, jurisdictionId }: Services,
  { after, until, at }: AuditSpan,
): AsyncIterable<string> {
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;
  const begins = after.number === beforeAny.number ? {} : { after: after.number, hash: after.hash };
  yield line({ huiyinAudit: 1, jurisdictionId, exportedAt: at.toISOString(), ...begins });
  let last = { number: BigInt(after.number), hash: after.number === 0 ? '' : after.hash };
  while (last.number < until) {
    const page = { jurisdictionId, after: last.number, limit: pageSize };
    const rows = (await readAuditChain(database.prisma, page)).filter(({ number }) => number <= until);
    if (rows.length === 0) break;
    for (const { number, hash, bytes } of rows) {
      const text = bytes === null ? null : Buffer.from(bytes).toString('utf8');
      last = { number, hash: Buffer.from(hash).toString('hex') };
      yield line({ number: Number(number), hash: last.hash, entry: text });
    }
  }
  yield line({ end: Number(last.number), hash: last.hash });
}
