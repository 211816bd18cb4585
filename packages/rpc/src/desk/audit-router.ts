import { auditPage, listAuditInput } from '@huiyin/contract/desk/audit';
import { listAudit } from '@huiyin/services/audit/list-audit';
import { deskRouter, staffProcedure } from '../trpc.ts';

/** The audit trail; for the audit administrator. */
export const auditRouter = deskRouter({
  list: staffProcedure
    .input(listAuditInput)
    .output(auditPage)
    .query(({ ctx, input }) => listAudit(ctx.services, ctx.actor, input)),
});
