import type { BulkName } from '@huiyin/domain/case/bulk';
import { actionKeys } from '../commands/case-actions.ts';

/** What the bar offers, in its order, each under the key that it has on a single case. */
export const bulkActions: readonly { readonly name: BulkName; readonly key: string }[] = (
  ['accept', 'link', 'dispatch', 'classify', 'markUnrelated', 'join', 'addNote'] as const
).map((name) => ({ name, key: actionKeys[name] }));
