import { moreOfTip } from '@huiyin/contract/portal/tips';
import { takeSealed } from '../features/tip/read-sealed.ts';
import { portsContext } from '../page/page-context.ts';
import type { Route } from './+types/sealed-add.ts';

/** Takes in what the holder of a tip's receipt adds. */
export function action({ context, request }: Route.ActionArgs) {
  return takeSealed(request, moreOfTip, context.get(portsContext).addToTip);
}
