import { readAuditHead, waitForAuditChain } from '@huiyin/db/sql/audit-chain';
import { noteAudit } from '../identity/note-audit.ts';
import { operator } from '../retention/legal-hold.ts';
import { inTransaction, type Scene } from '../scene.ts';
import type { Services } from '../services.ts';
import { chainAudit } from './chain-audit.ts';
import { compareHead, type HeadState } from './compare-head.ts';
import { takeHead } from './keep-head.ts';

/**
 * Takes the present head of the chain in the place of a kept one that the chain does not have, after a restore of an older backup;
 * reason and both heads stand in the audit trail. For the operator's command line. False, and nothing done, where no kept head is missing.
 */
export async function acceptRestored(services: Services, reason: string): Promise<boolean> {
  const isNoted = await inTransaction(services, async (scene) => {
    const state = await compareHead(services, scene.tx);
    if (state.is === 'held' || state.is === 'none') return false;
    await noteRestored(scene, state, reason);
    return true;
  });
  if (!isNoted) return false;
  await chainAudit(services);
  await inTransaction(services, async (scene) => {
    await waitForAuditChain(scene.tx, scene.jurisdictionId);
    await takeHead(services, scene, 0);
  });
  return true;
}

async function noteRestored(scene: Scene, { kept }: HeadState, reason: string): Promise<void> {
  const { tx, jurisdictionId } = scene;
  const head = await readAuditHead(tx, jurisdictionId);
  await noteAudit(scene, operator, {
    ...{ action: 'audit.restored', subjectKind: 'audit', subjectId: String(head?.number ?? 0) },
    detail: {
      ...{ reason, hash: head && Buffer.from(head.hash).toString('hex') },
      ...{ keptNumber: kept?.number ?? null, keptHash: kept?.hash ?? null, keptAt: kept?.at ?? null },
    },
  });
}
