import { portalRouter as router } from '../trpc.ts';
import { bulletinRouter } from './bulletin-router.ts';
import { caseRouter } from './case-router.ts';
import { checkerRouter } from './checker-router.ts';
import { closeOutRouter } from './close-out-router.ts';
import { readingRouter } from './reading-router.ts';
import { submitRouter } from './submit-router.ts';
import { tipRouter } from './tip-router.ts';
import { topicCallRouter } from './topic-call-router.ts';
import { verifyRouter } from './verify-router.ts';

/** Everything a citizen's browser can reach. No staff procedure is in it. */
export const portalRouter = router({
  reading: readingRouter,
  submit: submitRouter,
  case: caseRouter,
  verify: verifyRouter,
  checker: checkerRouter,
  closeOut: closeOutRouter,
  tip: tipRouter,
  topicCall: topicCallRouter,
  bulletin: bulletinRouter,
});
export type PortalRouter = typeof portalRouter;
