import { newTip } from '@huiyin/contract/portal/tips';
import { takeSealed } from '../features/tip/read-sealed.ts';
import { portsContext } from '../page/page-context.ts';
import type { Route } from './+types/sealed-send.ts';

/** Takes in a new tip as the island sealed it. */
export function action({ context, request }: Route.ActionArgs) {
  return takeSealed(request, newTip, context.get(portsContext).receiveTip);
}
