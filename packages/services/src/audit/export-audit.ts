import { readAuditChain, readAuditHead } from '@huiyin/db/sql/audit-chain';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayReadAudit } from '@huiyin/domain/staff/policy';
import { forbidden } from '../failure.ts';
import { noteAudit } from '../identity/note-audit.ts';
import { inTransaction } from '../scene.ts';
import type { Services } from '../services.ts';

const pageSize = 1000;

/**
 * The chained audit trail as lines of JSON, oldest first: a first line that says what it is, one for each link with its hash and the
 * entry exactly as it is hashed, a last one with the head. For the audit administrator, `forbidden` for everybody else; the export
 * is itself an entry of the trail.
 */
export async function exportAudit(services: Services, actor: StaffActor): Promise<AsyncIterable<string>> {
  if (!mayReadAudit(actor)) throw forbidden();
  const { jurisdictionId } = services;
  const { until, at } = await inTransaction(services, async (scene) => {
    const head = await readAuditHead(scene.tx, jurisdictionId);
    await noteAudit(scene, actor, {
      ...{ action: 'audit.export', subjectKind: 'audit', subjectId: String(head?.number ?? 0) },
    });
    return { until: head?.number ?? 0n, at: scene.now };
  });
  return linesOf(services, { until, at });
}

async function* linesOf(
  { database, jurisdictionId }: Services,
  { until, at }: { until: bigint; at: Date },
): AsyncIterable<string> {
  const line = (value: unknown) => `${JSON.stringify(value)}\n`;
  yield line({ huiyinAudit: 1, jurisdictionId, exportedAt: at.toISOString() });
  let last = { number: 0n, hash: '' };
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
