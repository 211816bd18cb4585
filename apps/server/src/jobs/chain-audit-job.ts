import { chainAudit } from '@huiyin/services/audit/chain-audit';
import { keepHead } from '@huiyin/services/audit/keep-head';
import type { ServiceJob } from '@huiyin/services/jobs/jobs';
import type { Logger } from 'pino';

const MINUTE = 60;

const MISSING =
  'the audit trail no longer has the head kept in the data folder: its end was removed, it was rewritten, or an older backup was restored; the kept head stays; run huiyin audit verify';
const GONE =
  'the audit trail says that its head was kept, and audit-head.json is gone from the data folder; none is written in its place; run huiyin audit verify';
const UNREADABLE =
  'audit-head.json in the data folder cannot be read and is not overwritten; run huiyin audit verify';

/** Chains the audit trail and keeps its head beside the database; says in the log each time that the kept one does not fit. */
export const chainAuditJob = (log: Logger): ServiceJob => ({
  name: 'chain-audit',
  pauseSeconds: MINUTE,
  run: async (services) => {
    await chainAudit(services);
    const { is, kept } = await keepHead(services);
    if (is === 'missing') log.error({ number: kept.number, keptAt: kept.at }, MISSING);
    if (is === 'gone') log.error(GONE);
    if (is === 'unreadable') log.error(UNREADABLE);
  },
});
