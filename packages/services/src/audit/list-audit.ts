import type { AuditPage, ListAuditInput } from '@huiyin/contract/desk/audit';
import { readAuditHead } from '@huiyin/db/sql/audit-chain';
import { readAudit } from '@huiyin/db/sql/read-audit';
import type { StaffActor } from '@huiyin/domain/case/actor';
import { mayReadAudit } from '@huiyin/domain/staff/policy';
import { forbidden } from '../failure.ts';
import { whileReading } from '../scene.ts';
import type { Services } from '../services.ts';
import { compareHead, type HeadState } from './compare-head.ts';

const pageSize = 50;

/** A page of the audit trail, newest first. For the audit administrator; `forbidden` for everybody else. */
export async function listAudit(
  services: Services,
  actor: StaffActor,
  input: ListAuditInput,
): Promise<AuditPage> {
  if (!mayReadAudit(actor)) throw forbidden();
  return whileReading(services, async ({ tx, jurisdictionId }) => {
    const rows = await readAudit(tx, { jurisdictionId, ...input, limit: pageSize + 1 });
    const head = await readAuditHead(tx, jurisdictionId);
    const state = await compareHead(services, tx);
    const shown = rows.slice(0, pageSize);
    return {
      entries: shown.map(({ at, detail, actorId: _, ...row }) => ({
        ...row,
        at: at.toISOString(),
        detail: Object.entries(detail).map(([name, value]) => ({ name, value: JSON.stringify(value) })),
      })),
      next: rows.length > pageSize ? (shown.at(-1)?.auditId ?? null) : null,
      head: head && { number: Number(head.number), hash: Buffer.from(head.hash).toString('hex') },
      keptHead: warningOf(state),
    };
  });
}

function warningOf(state: HeadState): AuditPage['keptHead'] {
  if (state.is === 'missing') return { is: state.is, number: state.kept.number, at: state.kept.at };
  return state.is === 'unreadable' || state.is === 'gone' ? { is: state.is } : null;
}
