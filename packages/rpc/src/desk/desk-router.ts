import { deskRouter as router } from '../trpc.ts';
import { accountRouter } from './account-router.ts';
import { alertRouter } from './alert-router.ts';
import { auditRouter } from './audit-router.ts';
import { bulkRouter } from './bulk-router.ts';
import { bulletinRouter } from './bulletin-router.ts';
import { callsRouter } from './calls-router.ts';
import { caseReadingRouter } from './case-reading-router.ts';
import { checkerRouter } from './checker-router.ts';
import { clockProcedures } from './clock-procedures.ts';
import { clueRouter } from './clue-router.ts';
import { conductRouter } from './conduct-router.ts';
import { exclusionProcedures } from './exclusion-procedures.ts';
import { findingRouter } from './finding-router.ts';
import { holdRouter } from './hold-router.ts';
import { identityRouter } from './identity-router.ts';
import { importRouter } from './import-router.ts';
import { leaveRouter } from './leave-router.ts';
import { legalHoldRouter } from './legal-hold-router.ts';
import { mailRouter } from './mail-router.ts';
import { measureRouter } from './measure-router.ts';
import { oversightProcedures } from './oversight-procedures.ts';
import { panelRouter } from './panel-router.ts';
import { placeRouter } from './place-router.ts';
import { proposalRouter } from './proposal-router.ts';
import { queueRouter } from './queue-router.ts';
import { registerProcedures } from './register-procedures.ts';
import { replyProcedures } from './reply-procedures.ts';
import { reportRouter } from './report-router.ts';
import { staffRouter } from './staff-router.ts';
import { templateRouter } from './template-router.ts';
import { tipRouter } from './tip-router.ts';
import { topicCallRouter } from './topic-call-router.ts';
import { topicRouter } from './topic-router.ts';
import { trendsRouter } from './trends-router.ts';
import { triageProcedures } from './triage-procedures.ts';

/** Everything that staff can do at the desk. */
export const deskRouter = router({
  staff: staffRouter,
  account: accountRouter,
  place: placeRouter,
  audit: auditRouter,
  queue: queueRouter,
  bulk: bulkRouter,
  case: router({
    ...caseReadingRouter,
    ...triageProcedures,
    ...replyProcedures,
    ...clockProcedures,
    ...oversightProcedures,
    ...registerProcedures,
    ...exclusionProcedures,
  }),
  calls: callsRouter,
  leave: leaveRouter,
  legalHold: legalHoldRouter,
  mail: mailRouter,
  import: importRouter,
  template: templateRouter,
  identity: identityRouter,
  report: reportRouter,
  finding: findingRouter,
  measure: measureRouter,
  checker: checkerRouter,
  hold: holdRouter,
  topic: topicRouter,
  tip: tipRouter,
  clue: clueRouter,
  proposal: proposalRouter,
  bulletin: bulletinRouter,
  panel: panelRouter,
  topicCall: topicCallRouter,
  trends: trendsRouter,
  alert: alertRouter,
  conduct: conductRouter,
});
export type DeskRouter = typeof deskRouter;
