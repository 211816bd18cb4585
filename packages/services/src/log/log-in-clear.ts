import { enterClearLeaf } from '@huiyin/db/sql/log-leaves';
import { type ClearLeaf, clearLeaf } from '@huiyin/ledger/clear-leaf';
import type { Scene } from '../scene.ts';
import { dueAt } from './log-writer.ts';

/** Enters what everyone may read, once, in the transaction of the scene. Nothing where there is no log. */
export async function logInClear({ tx, jurisdictionId, now, log }: Scene, leaf: ClearLeaf): Promise<void> {
  if (!log) return;
  await enterClearLeaf(tx, { jurisdictionId, leaf: new Uint8Array(clearLeaf(leaf)), dueAt: dueAt(log, now) });
}
